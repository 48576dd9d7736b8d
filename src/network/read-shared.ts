import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { NetworkSettings } from '../schema/network.ts';
import { pathIn } from './path-in.ts';
import type { Problem } from './problem.ts';
import { type BranchColumn, notAFolder, unknownFolders } from './read-branch.ts';
import { type EntrySource, listEntries, readEntry } from './read-entry.ts';
import { openYaml } from './yaml-position.ts';

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
		const path = pathIn(content, file);
		problems.push(...found.map((one) => ({ ...one, file: path })));
	};
	for (const column of columns) {
		const folder = join(content, 'shared', column.id);
		const stats = lstatSync(folder, { throwIfNoEntry: false });
		if (!stats) continue;
		if (!stats.isDirectory()) {
			report(folder, [notAFolder(column.id)]);
			continue;
		}
		const listed = listEntries(folder, ['.md', '.mdx']);
		for (const { file, ...one } of listed.problems) report(file, [one]);
		for (const entryFile of listed.entries) {
			const { entry, problems: found } = readEntry(entryFile, column);
			report(entryFile.file, found);
			if (!entry) continue;
			if (entry.data.people.length > 0)
				report(entryFile.file, [{ ...PEOPLE_OF_A_BRANCH, ...openYaml(entry.yaml).positionOf(['people']) }]);
			if (!entryFile.file.endsWith('.mdx')) entries.push(entry);
			else if (entry.data.summary === undefined) report(entryFile.file, [NO_SUMMARY]);
			else entries.push({ ...entry, mdx: pathIn(content, entryFile.file) });
		}
	}
	report(join(content, 'shared'), unknownFolders(join(content, 'shared'), shared, 'network.yml 的 shared'));
	return { columns, entries, problems };
}

const NO_SUMMARY: Omit<Problem, 'file'> = {
	rule: 'summary-missing',
	severity: 'must-fix',
	line: 1,
	column: 1,
	field: 'summary',
	message: '.mdx 的文章要写摘要（summary），列表里的文字不能从正文里取。',
	fix: '请在标题下面加一行，例如 summary: 一斤是多少，秤怎么看，不对了找谁。',
};

const PEOPLE_OF_A_BRANCH: Omit<Problem, 'file'> = {
	rule: 'people-not-shared',
	severity: 'must-fix',
	line: 1,
	column: 1,
	field: 'people',
	message: '共用的文章不能写 people：同意书都在支部那里，所以这一篇不会出现。',
	fix: '请删去 people；要写某个支部的人，放到那个支部的栏目里。',
};
