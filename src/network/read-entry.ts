import type { Dirent } from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionData, type CollectionName, collections } from '../schema/collections.ts';
import { checkSchema } from './check-schema.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { TextProblem } from './problem.ts';
import type { BranchColumn } from './read-branch.ts';
import { readFolder, UNREADABLE } from './read-folder.ts';
import { readText } from './read-text.ts';

/** Where an entry stands on disk. */
export interface EntryFile {
	id: string;
	/** Absolute path of the text. */
	file: string;
	/** Absolute path of the folder its pictures and files are beside. */
	folder: string;
}

/** An entry as written and found valid; its body is not rendered yet. */
export interface EntrySource<C extends CollectionName = CollectionName> extends EntryFile {
	collection: C;
	column: BranchColumn;
	data: CollectionData[C];
	body: string;
	/** Line of the file the body starts on. */
	bodyLine: number;
	/** A shared `.mdx`, by its path from the content folder; its body is compiled into the theme. */
	mdx?: string;
	/** The front matter as written, its lines counted like the file's. */
	yaml: string;
}

/** What an entry may be called: never like a year or the pages of a list. */
export const ENTRY_ID = /^(?!(?:\d{4}|page)$)[a-z0-9][a-z0-9-]{0,79}$/;

/** The entries of a column's folder: `<id>.md`, or `<id>/index.md` with its files beside it; `.mdx` only where it is allowed. */
export function listEntries(
	folder: string,
	extensions: readonly Extension[] = ['.md'],
): { entries: EntryFile[]; problems: (TextProblem & { file: string })[] } {
	const entries = new Map<string, EntryFile>();
	const problems: (TextProblem & { file: string })[] = [];
	const items = readFolder(folder);
	if (!items) return { entries: [], problems: [{ file: folder, ...UNREADABLE }] };
	for (const item of items.sort(byName)) {
		const path = join(folder, item.name);
		const entry = entryAt(item, folder, extensions);
		if (entry === undefined) {
			if (item.name.endsWith('.mdx')) problems.push({ file: path, ...MDX_OF_A_BRANCH });
			continue;
		}
		if (item.isSymbolicLink()) problems.push({ file: path, ...LINK });
		else if (!ENTRY_ID.test(entry.id)) problems.push({ file: path, ...badId(entry.id) });
		else if (entries.has(entry.id)) problems.push({ file: path, ...sameId(entry.id) });
		else entries.set(entry.id, entry);
	}
	return { entries: [...entries.values()], problems };
}

/** Reads and judges one entry. */
export function readEntry<C extends CollectionName>(
	{ id, file, folder }: EntryFile,
	column: BranchColumn & { collection: C },
): { entry?: EntrySource<C>; problems: TextProblem[] } {
	const text = readText(file);
	if (typeof text !== 'string') return { problems: [text] };
	const parts = parseFrontMatter(text);
	if ('rule' in parts) return { problems: [parts] };
	const { value, problems } = checkSchema(collections[column.collection], parts.data, parts.yaml);
	if (value === undefined) return { problems: isDraft(parts.data) ? problems.map(soften) : problems };
	const read = value as CollectionData[C];
	const data = read.withdrawn ? { ...read, draft: true } : read;
	return {
		entry: {
			id,
			file,
			folder,
			collection: column.collection,
			column,
			data,
			body: parts.body,
			bodyLine: parts.bodyLine,
			yaml: parts.yaml,
		},
		problems,
	};
}

/** Neither a draft nor what was withdrawn is published, so what is wrong in it must not hold the branch back. */
const soften = (problem: TextProblem): TextProblem => ({ ...problem, severity: 'should-fix' });

const isDraft = (data: unknown): boolean =>
	typeof data === 'object' &&
	data !== null &&
	(('draft' in data && data.draft === true) || ('withdrawn' in data && data.withdrawn === true));

type Extension = '.md' | '.mdx';

function entryAt(item: Dirent, folder: string, extensions: readonly Extension[]): EntryFile | undefined {
	if (item.name.startsWith('.')) return undefined;
	const path = join(folder, item.name);
	const extension = extensions.find((one) => item.name.endsWith(one));
	if (extension) return { id: item.name.slice(0, -extension.length), file: path, folder };
	if (item.isSymbolicLink()) return { id: item.name, file: join(path, 'index.md'), folder: path };
	// A folder whose name is not UTF-8 cannot be found again; a rule tells of it.
	if (!item.isDirectory() || !existsSync(path)) return undefined;
	const inside = readFolder(path)?.map(({ name }) => name) ?? ['index.md'];
	const text = extensions.map((one) => `index${one}`).find((name) => inside.includes(name));
	return text === undefined ? undefined : { id: item.name, file: join(path, text), folder: path };
}

function byName(a: Dirent, b: Dirent): number {
	return a.name < b.name ? -1 : 1;
}

const LINK: TextProblem = {
	rule: 'link-on-disk',
	severity: 'must-fix',
	line: 1,
	column: 1,
	message: '这是一个快捷方式（符号链接），不是文件本身。',
	fix: '请把文件本身放在这里。',
};

const MDX_OF_A_BRANCH: TextProblem = {
	rule: 'mdx-not-shared',
	severity: 'should-fix',
	line: 1,
	column: 1,
	message: '.mdx 只能放在全网共用的 shared 文件夹里，这一篇不会出现。',
	fix: '请改名为 .md，组件改成 :::note 这样的写法。',
};

function badId(id: string): TextProblem {
	return {
		rule: 'entry-id-invalid',
		severity: 'must-fix',
		line: 1,
		column: 1,
		message: `文件名「${id}」不能用作网址。`,
		fix: '文件名写成 日期加拼音，只用小写字母、数字和连字符，例如 2026-03-14-kaifang-ri。',
	};
}

function sameId(id: string): TextProblem {
	return {
		rule: 'entry-id-double',
		severity: 'must-fix',
		line: 1,
		column: 1,
		message: `「${id}.md」和文件夹「${id}」是同一个网址。`,
		fix: '两篇文章请用不同的文件名；如果是同一篇，删掉多余的一个。',
	};
}
