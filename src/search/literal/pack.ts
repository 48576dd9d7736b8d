import { gzipSync } from 'node:zlib';

/** Packed here, for not every server does it. */
export function pack(bytes: Uint8Array | string): Uint8Array {
	const packed = gzipSync(bytes);
	// The header names the system it was packed on.
	packed[9] = 255;
	return packed;
}
