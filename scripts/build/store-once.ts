import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stores a file under its content's name and returns where, so that releases can link to it. */
export function storeOnce(folder: string, { path, bytes }: { path: string; bytes: Uint8Array }): string {
	const place = join(folder, createHash('sha256').update(bytes).digest('hex').slice(0, 16), path);
	if (!existsSync(place)) {
		mkdirSync(join(place, '..'), { recursive: true });
		const temporary = `${place}.${process.pid}.${Math.random()}`;
		writeFileSync(temporary, bytes);
		renameSync(temporary, place);
	}
	return place;
}
