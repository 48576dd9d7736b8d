import { ENTRY_ID } from '../../../src/network/read-entry.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import { filesAt, inColumn, storedEntry, textIn } from './entries.ts';
import { entryText, plainText } from './entry-text.ts';
import type { Parts } from './parts.ts';
import { entryOfPath, folderOf } from './paths.ts';
import type { Repository } from './repository.ts';
import type { TreeItem } from './tree.ts';

/** Everything that only reads. */
export function readingFrom(
	parts: Parts,
): Pick<Repository, 'entry' | 'entries' | 'summaries' | 'file' | 'read' | 'history'> {
	const { git, objects, lfs, main, drafts, root } = parts;
	const remembered = rememberSummaries();
	const isId = (id: string): boolean => ENTRY_ID.test(id);
	const placeOf = (branch: string, column: string): string => {
		folderOf({ branch, column, id: 'a' });
		return `${main.head}:${root}branches/${branch}/${column}`;
	};
	return {
		async entry(key) {
			folderOf(key);
			return storedEntry(objects, key, (await filesAt(objects, main.head, root, key)).files);
		},
		async entries(branch, column) {
			const found = await inColumn(objects, placeOf(branch, column), isId, (item) => textIn(objects, item));
			return found.map(([id, one]) => ({ key: { branch, column, id }, ...one, files: [] }));
		},
		async summaries(branch, column, summarise) {
			const known = remembered(summarise);
			const made = async (item: TreeItem) => {
				const name = `${item.kind} ${item.id}`;
				if (!known.has(name)) {
					const one = await textIn(objects, item);
					const summary = one && summarise(one.text);
					known.set(name, summary === undefined ? undefined : { version: one!.version, summary });
				}
				return known.get(name);
			};
			const found = await inColumn(objects, placeOf(branch, column), isId, made);
			return found.map(([id, one]) => ({ key: { branch, column, id }, ...one }));
		},
		async file(key, path) {
			folderOf(key);
			const files = (await drafts.find(key))?.files ?? (await filesAt(objects, main.head, root, key)).files;
			const id = files.get(path);
			const found = id === undefined ? undefined : await objects.read(id);
			return found && lfs.bytesOf(found.bytes);
		},
		async read(path) {
			const version = await versionAt(parts, path);
			const found = version === undefined ? undefined : await objects.read(version);
			const text = found && (path.endsWith('.md') ? entryText(found.bytes) : plainText(found.bytes));
			return text === undefined ? undefined : { text, version: version! };
		},
		async history(key, most) {
			const folder = `${root}${folderOf(key)}`;
			const format = '--format=%H%x1f%an%x1f%aI%x1f%s';
			const paths = [`:(literal)${folder}/`, `:(literal)${folder}.md`];
			const listed = await git.run(['log', '-z', `--max-count=${most}`, format, main.head, '--', ...paths]);
			return listed
				.split('\0')
				.filter(Boolean)
				.map((line) => {
					const [commit = '', by = '', at = '', message = ''] = line.split('\x1f');
					return { commit, by, at, message };
				});
		},
	};
}

type Known<T> = Map<string, { version: string; summary: T } | undefined>;

/** Beyond so many of one kind it begins anew. */
const MOST_REMEMBERED = 50_000;

/** Summaries by what git calls the file or folder, which never changes. */
function rememberSummaries(): <T>(summarise: (text: string) => T | undefined) => Known<T> {
	const all = new WeakMap<object, Known<unknown>>();
	return <T>(summarise: (text: string) => T | undefined) => {
		const known = (all.get(summarise) ?? new Map()) as Known<T>;
		if (known.size > MOST_REMEMBERED) known.clear();
		all.set(summarise, known);
		return known;
	};
}

/** The version of a file on main, by its path from the content folder; an entry's text wherever it is stored. */
export async function versionAt({ objects, main, root }: Parts, path: string): Promise<string | undefined> {
	if (!kindOfPath(path)) return undefined;
	const entry = entryOfPath(path);
	if (entry) return (await filesAt(objects, main.head, root, entry.key)).files.get(entry.file);
	const parent = path.split('/').slice(0, -1).join('/');
	const items = await objects.tree(`${main.head}:${(root + parent).replace(/\/$/, '')}`);
	return items.find(({ name, kind }) => kind === 'file' && name === path.split('/').at(-1))?.id;
}
