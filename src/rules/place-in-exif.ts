const GPS_DIRECTORY = 0x8825;
const GPS_LATITUDE = 2;

/** Whether a JPEG, of which the beginning is enough, says where it was taken (Exif 2.3, 4.6.6). */
export function hasPlace(jpeg: Buffer): boolean {
	const tiff = exifOf(jpeg);
	if (!tiff || tiff.length < 8) return false;
	const isLittle = tiff.toString('latin1', 0, 2) === 'II';
	const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const long = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
	const find = (directory: number, tag: number): number | undefined => {
		const fields = Array.from({ length: short(directory) }, (_, index) => directory + 2 + 12 * index);
		return fields.find((at) => at + 12 <= tiff.length && short(at) === tag);
	};
	const gps = find(long(4), GPS_DIRECTORY);
	return gps !== undefined && find(long(gps + 8), GPS_LATITUDE) !== undefined;
}

/** The TIFF inside the first segment of Exif. */
function exifOf(jpeg: Buffer): Buffer | undefined {
	if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return undefined;
	let at = 2;
	while (at + 10 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
		const length = jpeg.readUInt16BE(at + 2);
		if (jpeg[at + 1] === 0xe1 && jpeg.toString('latin1', at + 4, at + 8) === 'Exif')
			return jpeg.subarray(at + 10, at + 2 + length);
		at += 2 + length;
	}
	return undefined;
}
