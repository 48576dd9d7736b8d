import { closeSync, openSync, readSync } from 'node:fs';

/** The first bytes of a file; none where it cannot be read. */
export function beginningOf(file: string, length: number): Buffer {
	try {
		const open = openSync(file, 'r');
		try {
			const bytes = Buffer.alloc(length);
			return bytes.subarray(0, readSync(open, bytes, 0, length, 0));
		} finally {
			closeSync(open);
		}
	} catch {
		return Buffer.alloc(0);
	}
}
