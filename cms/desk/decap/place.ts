import type { EntryKey } from '../repository/repository.ts';
import { kindOfPath, type PathKind } from '../rights/place-of-path.ts';
import { type Asking, type Call, UnmetError } from './call.ts';

/** A file of an entry, by the entry and the file's path in its folder. */
export interface EntryFile {
	key: EntryKey;
	file: string;
}

/** What a path of this branch is. One that leads anywhere else is refused and written down. */
export function placeOf(call: Call, path: string): Exclude<PathKind, { kind: 'shared' | 'network' }> {
	const kind = kindOfPath(path);
	if (kind && 'branch' in kind && kind.branch === call.branch.slug) return kind;
	return refuse(call, path);
}

/** A file of an entry that this person may read, or write. */
export function entryFile(call: Call, path: string, action: 'read' | 'write'): EntryFile {
	const place = placeOf(call, path);
	if (place.kind !== 'entry') return refuse(call, path);
	if (action === 'write') call.desk.rights.requirePath(call.person, path, path);
	const { branch, column, id, file } = place;
	requireColumn(call, column, path);
	call.desk.rights.require(call.person, action, { branch, column }, path);
	return { key: { branch, column, id }, file };
}

/** The entry that Decap calls `news` and `2026-03-14-kaifang-ri/index`. */
export function entryKey(call: Call, collection: string, slug: string, action: 'read' | 'write'): EntryKey {
	const id = slug.replace(/\/index$/, '');
	return entryFile(call, `branches/${call.branch.slug}/${collection}/${id}/index.md`, action).key;
}

/** The path of an entry's text, as Decap knows it; also where it is stored as a flat file. */
export const textPath = ({ branch, column, id }: EntryKey): string => `branches/${branch}/${column}/${id}/index.md`;

/** A column of this branch that this person may read. */
export function requireColumn(call: Call, column: string, tried: string): void {
	if (!call.branch.columns.some(({ id }) => id === column)) refuse(call, tried);
	call.desk.rights.require(call.person, 'read', { branch: call.branch.slug, column }, tried);
}

/** Throws, and writes it down: nobody has a right to what is not in this branch. */
function refuse(call: Call, path: string): never {
	return refusePath(call, path, '这个位置不在这个支部里，没有写进去。');
}

/** The same for a page that is not a branch's. */
export function refusePath({ desk, person }: Asking, path: string, sentence: string): never {
	// Rights know no such place either, unless it is another's, where this person may even write.
	if (!kindOfPath(path)) desk.rights.requirePath(person, path, path);
	throw new UnmetError(400, sentence);
}
