import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

const LARGE = 4 << 20;

/** SHA-256 of a file in hex, however large it is. */
export async function digestOfFile(file: string, size: number): Promise<string> {
	if (size <= LARGE) return hash('sha256', await readFile(file), 'hex');
	const sum = createHash('sha256');
	await pipeline(createReadStream(file), sum);
	return sum.digest('hex');
}
