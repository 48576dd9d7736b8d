import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A zip archive of these files, as .docx and .xlsx are. */
export function zipOf(files: Record<string, string>): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, text] of Object.entries(files)) {
		const data = Buffer.from(text);
		const packed = deflateRawSync(data);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x0800, 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(crc32(data), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(data.length, 18);
		common.writeUInt16LE(Buffer.byteLength(name), 22);
		const own = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name)]));
		parts.push(own);
		offset += own.length;
	}
	const listing = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(listing.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, listing, end]);
}

/** The files in a zip archive, by what its directory says. */
export function unzip(archive: Buffer): { name: string; data: Buffer }[] {
	const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	if (end < 0) return [];
	const files = [];
	let at = archive.readUInt32LE(end + 16);
	for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
		const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
			number,
			number,
			number,
		];
		const isPacked = archive.readUInt16LE(at + 10) === 8;
		const size = archive.readUInt32LE(at + 20);
		const local = archive.readUInt32LE(at + 42);
		const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
		const bytes = archive.subarray(start, start + size);
		const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
		files.push({ name, data: isPacked ? inflateRawSync(bytes) : bytes });
		at += 46 + nameLength + extraLength + commentLength;
	}
	return files;
}
