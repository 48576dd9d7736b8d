import sharp, { type Sharp } from 'sharp';

/** A photograph's worth of pixels for tests: left half red, right half blue, the same bytes every time. */
export function samplePhoto(width: number, height: number): Sharp {
	const half = Math.floor(width / 2);
	const blue = { create: { width: width - half, height, channels: 3, background: '#0000ff' } } as const;
	return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
		{ input: blue, left: half, top: 0 },
	]);
}

/** The same as a phone would store it: JPEG, lying on its side, with the place where it was taken. */
export function phonePhoto(width: number, height: number): Promise<Buffer> {
	return samplePhoto(width, height)
		.jpeg()
		.withExif({
			IFD0: { Make: 'Phone', Copyright: 'SECRET-OWNER', Orientation: '6' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '31/1 13/1 50/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '121/1 28/1 25/1',
			},
		})
		.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>SECRET-PLACE</place></x:xmpmeta>')
		.withMetadata({ orientation: 6 })
		.toBuffer();
}
