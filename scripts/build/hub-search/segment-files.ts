import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { foldEntries } from '../../../src/search/literal/fold-entries.ts';
import { headFile, markedFile, whereFile } from '../../../src/search/literal/format.ts';
import { bytesOf, markSlots } from '../../../src/search/literal/mark-slots.ts';
import { pack } from '../../../src/search/literal/pack.ts';
import { newestFirst, type SiteEntry, versionOf } from '../../../src/search/literal/segments.ts';
import { writeSegment } from '../../../src/search/literal/write-segment.ts';
import type { ManifestFile } from '../manifest.ts';
import { filesInto, isAsWritten, rememberFiles } from './files.ts';
import type { MadeSegment } from './made.ts';
import { type SiteList, textsOf } from './site-lists.ts';

/** A segment whose files are in a folder of its name, with what they are. */
export interface SegmentFiles extends MadeSegment {
	files: ManifestFile[];
}

/**
 * Writes the files of a segment into a folder below `parent`, which is there, unless they are somewhere as `isThere` knows.
 * @param isOlder others of the base are looked at before it: a sieve knows of it.
 */
export function writeSegmentFiles(
	parent: string,
	lists: SiteList[],
	entries: SiteEntry[],
	isThere: (version: string) => boolean,
	isOlder = false,
): SegmentFiles | MadeSegment {
	const sorted = entries.toSorted(newestFirst);
	const version = versionOf(sorted, isOlder);
	if (isThere(version)) return { version, entries: sorted.length };
	const { files, file } = filesInto(parent, version);
	const { units, folded } = foldEntries(textsOf(lists, sorted));
	const all = sorted.map((entry, index) => ({ ...entry, ...folded[index]! }));
	const { head, where } = writeSegment(version, all, units, file);
	file(headFile(version), pack(head));
	file(whereFile(version), pack(where));
	if (isOlder) file(markedFile(version), bytesOf(markSlots(units)));
	return { version, entries: sorted.length, files };
}

/** Puts a segment or a sieve where readers find it, in one step. */
export function placeFiles(
	home: string,
	served: string,
	from: string,
	{ version, files }: { version: string; files: ManifestFile[] },
): void {
	if (isAsWritten(home, served, version)) return;
	// What was damaged there makes way.
	rmSync(join(served, version), { recursive: true, force: true });
	renameSync(join(from, version), join(served, version));
	rememberFiles(home, version, files);
}
