import { entryText } from './entry-text.ts';
import { POINTER_MOST, pointerIn } from './lfs-pointer.ts';
import type { Objects } from './objects.ts';
import type { EntryKey, StoredEntry, StoredFile } from './repository.ts';
import type { TreeItem } from './tree.ts';

/** The file that holds the words of an entry. */
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

/** The text behind an id; undefined where that is no file. */
export async function textOf(objects: Objects, id: string): Promise<string | undefined> {
	const found = await objects.read(id);
	return found?.type === 'blob' ? entryText(found.bytes) : undefined;
}

/** A text as it stands in a column. */
interface TextInColumn {
	version: string;
	text: string;
}

/**
 * What is made of each text of a column, by the entry's id.
 * @param made looks at one file or folder of the column, unless what git calls it by tells already what it would find.
 */
export async function inColumn<T>(
	objects: Objects,
	place: string,
	isId: (id: string) => boolean,
	made: (item: TreeItem) => Promise<T | undefined>,
): Promise<[id: string, T][]> {
	const items = (await objects.tree(place)).filter(
		({ kind, name }) => kind === 'folder' || (kind === 'file' && name.endsWith('.md')),
	);
	const found = new Map<string, T>();
	const all = await Promise.all(items.map((item) => made(item)));
	for (const [index, { kind, name }] of items.entries()) {
		const id = kind === 'file' ? name.slice(0, -3) : name;
		const one = all[index];
		if (one !== undefined && isId(id) && !found.has(id)) found.set(id, one);
	}
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The text that a file of a column is, or a folder holds. */
export async function textIn(objects: Objects, { kind, id }: TreeItem): Promise<TextInColumn | undefined> {
	const version =
		kind === 'file' ? id : (await objects.tree(id)).find((one) => one.name === TEXT && one.kind === 'file')?.id;
	const text = version && (await textOf(objects, version));
	return text ? { version: version!, text } : undefined;
}
