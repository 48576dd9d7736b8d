import { entryText } from './entry-text.ts';
import { POINTER_MOST, pointerIn } from './lfs-pointer.ts';
import type { Objects } from './objects.ts';
import type { EntryKey, StoredEntry, StoredFile } from './repository.ts';
import type { TreeItem } from './tree.ts';

export const TEXT = 'index.md';

/** What an entry is made of in git: ids by path in its folder, whatever the text is called there. */
export interface EntryFiles {
	files: Map<string, string>;
	/** It is `<id>.md`, without a folder. */
	isFlat: boolean;
}

/** The files of an entry at a commit; `root` leads from the top of the commit to the content folder. Empty where there is none. */
export async function filesAt(objects: Objects, commit: string, root: string, key: EntryKey): Promise<EntryFiles> {
	const column = await objects.tree(`${commit}:${root}branches/${key.branch}/${key.column}`);
	const folder = column.find(({ name, kind }) => name === key.id && kind === 'folder');
	const files = folder ? await filesIn(objects, folder.id) : new Map<string, string>();
	if (files.has(TEXT)) return { files, isFlat: false };
	const flat = column.find(({ name, kind }) => name === `${key.id}.md` && kind === 'file');
	return flat ? { files: new Map([[TEXT, flat.id]]), isFlat: true } : { files, isFlat: false };
}

async function filesIn(objects: Objects, tree: string, prefix = '', depth = 0): Promise<Map<string, string>> {
	const found: [string, string][] = [];
	for (const { name, id, kind } of await objects.tree(tree)) {
		if (name.startsWith('.')) continue;
		if (kind === 'file') found.push([prefix + name, id]);
		if (kind === 'folder' && depth < 3) found.push(...(await filesIn(objects, id, `${prefix}${name}/`, depth + 1)));
	}
	return new Map(found);
}

/** An entry with its text and what stands beside it; undefined where its text may not be shown. */
export async function storedEntry(
	objects: Objects,
	key: EntryKey,
	files: Map<string, string>,
): Promise<StoredEntry | undefined> {
	const version = files.get(TEXT);
	if (!version) return undefined;
	const beside = [...files].filter(([path]) => path !== TEXT);
	const [text, ...sizes] = await Promise.all([
		textOf(objects, version),
		...beside.map(([, id]) => sizeOf(objects, id)),
	]);
	if (text === undefined) return undefined;
	const stored: StoredFile[] = beside.map(([path, id], index) => ({ path, version: id, size: sizes[index]! }));
	return { key, version, text, files: stored };
}

/** Of what a pointer stands for, where it is one. */
async function sizeOf(objects: Objects, id: string): Promise<number> {
	const size = (await objects.size(id)) ?? 0;
	const bytes = size <= POINTER_MOST ? (await objects.read(id))?.bytes : undefined;
	return (bytes && pointerIn(bytes)?.size) ?? size;
}

export async function textOf(objects: Objects, id: string): Promise<string | undefined> {
	const found = await objects.read(id);
	return found?.type === 'blob' ? entryText(found.bytes) : undefined;
}

/** All entries of a column, by id, without what stands beside the texts. */
export async function entriesAt(
	objects: Objects,
	commit: string,
	root: string,
	branch: string,
	column: string,
	isId: (id: string) => boolean,
): Promise<StoredEntry[]> {
	const items = await objects.tree(`${commit}:${root}branches/${branch}/${column}`);
	const found = await Promise.all(items.map((item) => textIn(objects, item)));
	const entries = new Map<string, { id: string; version: string; text: string }>();
	for (const one of found) if (one && isId(one.id) && !entries.has(one.id)) entries.set(one.id, one);
	return [...entries.values()]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ id, version, text }) => ({ key: { branch, column, id }, version, text, files: [] }));
}

async function textIn(
	objects: Objects,
	item: TreeItem,
): Promise<{ id: string; version: string; text: string } | undefined> {
	const isFlat = item.kind === 'file' && item.name.endsWith('.md');
	if (!isFlat && item.kind !== 'folder') return undefined;
	const version = isFlat
		? item.id
		: (await objects.tree(item.id)).find(({ name, kind }) => name === TEXT && kind === 'file')?.id;
	const text = version && (await textOf(objects, version));
	return text ? { id: isFlat ? item.name.slice(0, -3) : item.name, version: version!, text } : undefined;
}
