import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type BranchSettings, branchSettings, STATUSES } from '../schema/branch.ts';
import { type ColumnSettings, type Face, face } from '../schema/face.ts';
import type { NetworkSettings } from '../schema/network.ts';
import type { Person } from '../schema/people.ts';
import { RESERVED_COLUMNS } from '../schema/reserved.ts';
import { pathIn } from './path-in.ts';
import { placeInSettings } from './place-in-settings.ts';
import type { Problem, TextProblem } from './problem.ts';
import { type EntrySource, listEntries, readEntry } from './read-entry.ts';
import { readFolder } from './read-folder.ts';
import { readPeople } from './read-people.ts';
import { readSettings } from './read-settings.ts';
import { readAnyhow } from './read-text.ts';
import { saysOtherThan } from './said-of.ts';

/** A column of a branch: its own, or one of the network's that it opens. */
export interface BranchColumn extends ColumnSettings {
	/** Its entries stand in `shared/<id>/`. */
	isShared?: boolean;
}

/** A branch as written and found valid; nothing is rendered or left out yet. */
export interface BranchSource {
	slug: string;
	/** Absolute path of its folder. */
	folder: string;
	settings: BranchSettings;
	face: Face;
	/** Its own columns, or the network's, then the shared ones it opens. */
	columns: BranchColumn[];
	/** Whether the columns are the network's. */
	hasUnifiedColumns: boolean;
	/** Entries of its own folders; those of shared columns are read once for the network. */
	entries: EntrySource[];
	people: Map<string, Person>;
}

/**
 * Reads `branches/<slug>`. The branch is missing when its settings cannot be used; a broken entry is only left out.
 * `isHidden` holds even then: whoever takes a site away must not be stopped by a slip in another line.
 */
export function readBranch(
	content: string,
	slug: string,
	network: NetworkSettings,
): { branch?: BranchSource; isHidden: boolean; problems: Problem[] } {
	const folder = join(content, 'branches', slug);
	const problems: Problem[] = [];
	const report = (file: string, found: TextProblem[]) => {
		const path = pathIn(content, file);
		problems.push(...found.map((one) => ({ ...one, branch: slug, file: path })));
	};
	const settings = readSettings(join(folder, 'branch.yml'), branchSettings, report);
	const readFace = readSettings(join(folder, 'face.yml'), face, report, {});
	const isHidden = settings ? settings.status !== 'live' : saysHidden(join(folder, 'branch.yml'));
	// Entries are read even where the settings cannot be: whoever mends one thing should see all there is to mend.
	const chosen = readFace ?? face.parse({});

	const hasUnifiedColumns = chosen.columns.length === 0;
	const own = hasUnifiedColumns ? network.columns : chosen.columns;
	const opened = hasUnifiedColumns ? network.shared : network.shared.filter(({ id }) => chosen.shared.includes(id));
	const columns: BranchColumn[] = [...own, ...opened.map((column) => ({ ...column, isShared: true }))];
	const place = (file: 'branch.yml' | 'face.yml', found: Misplaced[]) =>
		report(
			join(folder, file),
			found.map(({ path, ...one }) => ({ ...one, ...placeInSettings({ folder }, file, path) })),
		);
	place('face.yml', [
		...columns.flatMap((column, index) => reservedColumn(column, columns.slice(0, index))),
		...chosen.shared.flatMap((id, index) =>
			network.shared.some((column) => column.id === id) ? [] : [unknownShared(id, index, network.shared)],
		),
	]);
	if (settings) place('branch.yml', unknownCommittee(settings, network));
	const people = readPeople(folder, report);
	if (readFace) report(folder, unknownFolders(folder, own, 'face.yml 的 columns'));
	const entries: EntrySource[] = [];
	for (const column of own) {
		const columnFolder = join(folder, column.id);
		const stats = lstatSync(columnFolder, { throwIfNoEntry: false });
		if (!stats) continue;
		if (!stats.isDirectory()) {
			report(columnFolder, [notAFolder(column.id)]);
			continue;
		}
		const listed = listEntries(columnFolder);
		for (const { file, ...one } of listed.problems) report(file, [one]);
		for (const entryFile of listed.entries) {
			const { entry, problems: found } = readEntry(entryFile, column);
			report(entryFile.file, found);
			if (entry) entries.push(entry);
		}
	}
	if (!settings || !readFace) return { isHidden, problems };
	return {
		branch: { slug, folder, settings, face: chosen, columns, hasUnifiedColumns, entries, people },
		isHidden,
		problems,
	};
}

/** What is wrong with something in a file of settings, by its place there. */
type Misplaced = Omit<TextProblem, 'line' | 'column' | 'field'> & { path: (string | number)[] };

function reservedColumn({ id }: ColumnSettings, before: ColumnSettings[]): Misplaced[] {
	const again = before.some((other) => other.id === id);
	if (!again && !RESERVED_COLUMNS.has(id)) return [];
	return [
		{
			rule: again ? 'column-id-double' : 'column-id-reserved',
			severity: 'must-fix',
			path: ['columns', before.length, 'id'],
			message: again ? `有两个栏目的代号都是「${id}」。` : `栏目代号「${id}」是系统保留的。`,
			fix: '请换一个代号，例如 essays。',
		},
	];
}

function unknownShared(id: string, index: number, shared: ColumnSettings[]): Misplaced {
	const some = shared.map((column) => `${column.id}（${column.title}）`).join('、');
	return {
		rule: 'shared-unknown',
		severity: 'should-fix',
		path: ['shared', index],
		message: `全网没有代号为「${id}」的共用栏目。`,
		fix: some ? `可以写的有：${some}；用不着就删掉这一项。` : '全网还没有共用栏目，请删掉这一项。',
	};
}

function unknownCommittee({ committee }: BranchSettings, { committees }: NetworkSettings): Misplaced[] {
	if (!committee || committees.some(({ id }) => id === committee)) return [];
	return [
		{
			rule: 'committee-unknown',
			severity: 'should-fix',
			path: ['committee'],
			message: `没有代号为「${committee}」的上级党组织。`,
			fix: '请改成 network.yml 的 committees 里有的代号。',
		},
	];
}

const saysHidden = (file: string): boolean => saysOtherThan('live', STATUSES, readAnyhow(file), 'status', '网站状态');

/** In the place of a column stands something that could lead out of the content. */
export function notAFolder(id: string): TextProblem {
	return {
		rule: 'link-on-disk',
		severity: 'must-fix',
		line: 1,
		column: 1,
		message: `栏目「${id}」的位置上不是文件夹，是快捷方式或文件。`,
		fix: '请把栏目的文件夹本身放在这里。',
	};
}

/** Folders whose entries nobody sees, for no column is theirs; `list` is where columns are named. */
export function unknownFolders(folder: string, columns: ColumnSettings[], list: string): TextProblem[] {
	if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	return (readFolder(folder) ?? [])
		.filter(
			(item) => item.isDirectory() && !/^(?:\.|people$)/.test(item.name) && !columns.some(({ id }) => id === item.name),
		)
		.map(({ name }) => ({
			rule: 'column-unknown',
			severity: 'should-fix',
			line: 1,
			column: 1,
			message: `文件夹「${name}」不是栏目，里面的文章不会出现。`,
			fix: `在 ${list} 里加上代号为 ${name} 的栏目，或者把文章移到已有的栏目。`,
		}));
}
