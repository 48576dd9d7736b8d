import { lstatSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { NetworkSettings } from '../schema/network.ts';
import type { Problem } from './problem.ts';
import type { BranchColumn } from './read-branch.ts';
import { type EntrySource, listEntries, readEntry } from './read-entry.ts';

/** The network's own columns as written: `shared/<column>/…`, shown by the hub and by every branch that opens them. */
export interface SharedSource {
	columns: BranchColumn[];
	entries: EntrySource[];
	problems: Problem[];
}

/** Reads `shared/`; a broken entry is only left out. */
export function readShared(content: string, { shared }: NetworkSettings): SharedSource {
	const columns = shared.map((column) => ({ ...column, isShared: true }));
	const entries: EntrySource[] = [];
	const problems: Problem[] = [];
	const report = (file: string, found: Omit<Problem, 'file'>[]) => {
		const path = relative(content, file).split(sep).join('/');
		problems.push(...found.map((one) => ({ ...one, file: path })));
	};
	for (const column of columns) {
		const folder = join(content, 'shared', column.id);
		if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
		const listed = listEntries(folder);
		for (const { file, ...one } of listed.problems) report(file, [one]);
		for (const entryFile of listed.entries) {
			const { entry, problems: found } = readEntry(entryFile, column);
			report(entryFile.file, found);
			if (entry) entries.push(entry);
		}
	}
	return { columns, entries, problems };
}
