import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ColumnSettings } from '../../../src/schema/face.ts';
import type { Desk } from '../desk.ts';
import { blobId } from '../repository/blob-id.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import { type Asking, UnmetError } from './call.ts';
import { refusePath } from './place.ts';

/** A text in `shared/`, by where it stands. */
export interface SharedKey {
	column: ColumnSettings;
	id: string;
}

/** A text of the network's own columns as it is on main. */
interface StoredShared {
	/** Where its text is stored: a file of its own, or `index.md` in its folder. */
	path: string;
	text: string;
	version: string;
}

/** The path by which Decap knows a text, wherever it is stored. */
export const sharedPath = ({ column, id }: SharedKey): string => `shared/${column.id}/${id}/index.md`;

/** A shared text's file that this person may write, and with that read. */
export function sharedFile(asking: Asking, path: string): { key: SharedKey; file: string } {
	const kind = kindOfPath(path);
	if (kind?.kind !== 'shared') return refusePath(asking, path, '这个位置不在全网共用的栏目里，没有写进去。');
	asking.desk.rights.requirePath(asking.person, path, path);
	const column = asking.desk.network().settings.shared.find(({ id }) => id === kind.column)!;
	const [id = '', ...rest] = kind.file.split('/');
	const file = rest.join('/');
	return file ? { key: { column, id }, file } : { key: { column, id: id.slice(0, -'.md'.length) }, file: 'index.md' };
}

/** A shared text; undefined where there is none, or one in `.mdx`, which is code. */
export async function storedShared({ desk }: Asking, { column, id }: SharedKey): Promise<StoredShared | undefined> {
	const folder = `shared/${column.id}/${id}`;
	for (const path of [`${folder}/index.md`, `${folder}.md`]) {
		const found = await desk.repository.read(path);
		if (found) return { path, ...found };
	}
	return undefined;
}

/** Whether an id is in use in a shared column, by what is no text of the desk's too. */
export function isTakenShared({ repository }: Pick<Desk, 'repository'>, { column, id }: SharedKey): boolean {
	const place = join(repository.content, 'shared', column.id, id);
	return ['', '.md', '.mdx'].some((end) => existsSync(place + end));
}

/** A program stands where a text would have to be: both would claim one address. */
export function refuseBesideCode({ desk }: Asking, { column, id }: SharedKey): void {
	const place = join(desk.repository.content, 'shared', column.id, id);
	if (existsSync(`${place}.mdx`) || existsSync(join(place, 'index.mdx')))
		throw new UnmetError(409, '这一篇里有程序（.mdx），不能在工作台里改，请找管网站程序的人。');
}

/** All texts of a shared column, those in `.mdx` left out. */
export async function listShared(
	asking: Asking,
	column: ColumnSettings,
): Promise<(StoredShared & { key: SharedKey })[]> {
	const folder = `shared/${column.id}`;
	const items = await readdir(join(asking.desk.repository.content, folder), { withFileTypes: true }).catch(() => []);
	const ids = new Set(items.map((item) => (item.isDirectory() ? item.name : item.name.replace(/\.md$/, ''))));
	const known = [...ids].sort().map((id): SharedKey => ({ column, id }));
	const texts = known.filter((key) => kindOfPath(sharedPath(key))?.kind === 'shared');
	const found = await Promise.all(texts.map(async (key) => ({ key, stored: await storedShared(asking, key) })));
	return found.flatMap(({ key, stored }) => (stored ? [{ key, ...stored }] : []));
}

/** The files beside a shared text, by name. */
export async function filesBeside(
	{ desk }: Asking,
	{ column, id }: SharedKey,
): Promise<Map<string, { bytes: Uint8Array; version: string }>> {
	const folder = `shared/${column.id}/${id}`;
	const items = await readdir(join(desk.repository.content, folder), { withFileTypes: true }).catch(() => []);
	const names = items.filter((item) => item.isFile() && item.name !== 'index.md').map(({ name }) => name);
	const known = names.filter((name) => kindOfPath(posix.join(folder, name))?.kind === 'shared').sort();
	const read = known.map(async (name) => {
		const bytes = await readFile(join(desk.repository.content, folder, name));
		return [name, { bytes, version: blobId(bytes) }] as const;
	});
	return new Map(await Promise.all(read));
}
