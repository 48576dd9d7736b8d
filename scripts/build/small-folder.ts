import { statSync } from 'node:fs';
import { listFiles } from './digest-files.ts';

/** A branch of 75 articles has half a megabyte of text; what is rendered of this much fits into memory several times. */
const MOST_TEXT = 4_000_000;

/** Whether a branch has so little text that it cannot need more memory than a worker may have. */
export function isSmallFolder(folder: string): boolean {
	let bytes = 0;
	for (const file of listFiles(folder)) {
		if (/\.(?:md|yml)$/i.test(file)) bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
		if (bytes > MOST_TEXT) return false;
	}
	return true;
}
