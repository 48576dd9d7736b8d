import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { foldEntries } from '../../../src/search/literal/fold-entries.ts';
import { headFile, whereFile } from '../../../src/search/literal/format.ts';
import { pack } from '../../../src/search/literal/pack.ts';
import { newestFirst, type SiteEntry, versionOf } from '../../../src/search/literal/segments.ts';
import { writeSegment } from '../../../src/search/literal/write-segment.ts';
import type { ManifestFile } from '../manifest.ts';
import { writeStamped } from '../place-file.ts';
import { isAsWritten, measured, rememberFiles } from './files.ts';
import type { MadeSegment } from './made.ts';
import { type SiteList, textsOf } from './site-lists.ts';

/** A segment whose files are in a folder of its name, with what they are. */
export interface SegmentFiles extends MadeSegment {
	files: ManifestFile[];
}

/** Writes the files of a segment into a folder below `parent`, which is there, unless they are somewhere as `isThere` knows. */
export function writeSegmentFiles(
	parent: string,
	lists: SiteList[],
	entries: SiteEntry[],
	isThere: (version: string) => boolean,
): SegmentFiles | MadeSegment {
	const sorted = entries.toSorted(newestFirst);
	const version = versionOf(sorted);
	if (isThere(version)) return { version, entries: sorted.length };
	const files: ManifestFile[] = [];
	mkdirSync(join(parent, version));
	const file = (path: string, bytes: Uint8Array) => {
		const one = measured(path, bytes);
		writeStamped(join(parent, path), bytes, one.digest);
		files.push(one);
	};
	const { units, folded } = foldEntries(textsOf(lists, sorted));
	const all = sorted.map((entry, index) => ({ ...entry, ...folded[index]! }));
	const { head, where } = writeSegment(version, all, units, file);
	file(headFile(version), pack(head));
	file(whereFile(version), pack(where));
	return { version, entries: sorted.length, files };
}

/** Puts a segment where readers find it, in one step. */
export function placeSegment(home: string, served: string, from: string, { version, files }: SegmentFiles): void {
	if (isAsWritten(home, served, version)) return;
	// What was damaged there makes way.
	rmSync(join(served, version), { recursive: true, force: true });
	renameSync(join(from, version), join(served, version));
	rememberFiles(home, version, files);
}
