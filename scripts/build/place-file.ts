import {
	closeSync,
	constants,
	copyFileSync,
	futimesSync,
	linkSync,
	openSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { UNLINKABLE } from '../../src/media/whole-file.ts';
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

/** A new file with the bytes of another, however many, that bears the time of their digest. */
export function copyStamped(source: string, place: string, digest: string): void {
	copyFileSync(source, place, constants.COPYFILE_EXCL);
	utimesSync(place, stampOf(digest), stampOf(digest));
}

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
