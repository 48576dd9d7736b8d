import { gzipSync } from 'node:zlib';

/** Packed here, for not every server does it. */
export function pack(bytes: Uint8Array | string): Uint8Array {
	const packed = gzipSync(bytes);
	// The header names the system it was packed on.
	packed[9] = 255;
	return packed;
}

/** The same where it saves a tenth; otherwise a copy as it is. Lists of places hardly shrink, and unpacking them takes readers longer than the rest of their bytes. */
export function packIfSmaller(bytes: Uint8Array): Uint8Array {
	const packed = pack(bytes);
	return packed.length < bytes.length * 0.9 || bytes[0] === packed[0] ? packed : bytes.slice();
}
