import { closeSync, copyFileSync, futimesSync, linkSync, openSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { stampOf } from './stamp.ts';

/** Writes a new file that bears the time of its digest. */
export function writeStamped(place: string, bytes: Uint8Array, digest: string): void {
	const file = openSync(place, 'wx');
	try {
		writeFileSync(file, bytes);
		futimesSync(file, stampOf(digest), stampOf(digest));
	} finally {
		closeSync(file);
	}
}

/** Another disk, too many links, or a file system without them. */
const UNLINKABLE = new Set(['EXDEV', 'EMLINK', 'EPERM', 'ENOTSUP']);

/** Puts a file that never changes in a second place; a copy bears the same time. */
export function linkOrCopy(source: string, place: string): void {
	try {
		linkSync(source, place);
	} catch (error) {
		if (!UNLINKABLE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
		copyFileSync(source, place);
		const { atime, mtime } = statSync(source);
		utimesSync(place, atime, mtime);
	}
}
