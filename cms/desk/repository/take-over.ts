import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfPath } from '../rights/place-of-path.ts';
import { blobId } from './blob-id.ts';
import { bringIn } from './bring-in.ts';
import type { FileChange } from './commits.ts';
import { differences } from './differences.ts';
import type { Parts } from './parts.ts';
import type { Crossed } from './repository.ts';

const REF = 'refs/heads/taken-over';
const LARGEST = 64 * 1024 * 1024;
const FROM_FOLDER = { name: '内容文件夹', login: 'folder' };

/** Brings what stands in a folder of content into main; returns what was changed there and at the desk. */
export async function bringInFolder(parts: Parts, folder: string): Promise<Crossed[]> {
	const { commit, before } = await takeOver(parts, folder);
	if (commit === before) return [];
	const { crossed } = await parts.main.inTurn(() => bringIn(parts, before, commit, '内容文件夹里的改动\n'));
	return crossed;
}

/** Commits what stands in a folder beside main; returns that commit and what it was before. */
async function takeOver(
	{ objects, commits, root }: Parts,
	folder: string,
): Promise<{ commit: string; before: string | undefined }> {
	const before = (await objects.read(REF))?.id;
	const tree = before && (await objects.read(`${before}:${root.slice(0, -1)}`))?.id;
	const had = new Map((await differences(objects, undefined, tree)).map(({ path, after }) => [path, after!]));
	const changes: FileChange[] = [];
	const found = new Set<string>();
	for (const path of await contentIn(folder)) {
		const content = await readFile(join(folder, path));
		found.add(path);
		if (had.get(path) !== blobId(content, before?.length))
			changes.push({ path: root + path, file: join(folder, path) });
	}
	for (const path of had.keys()) if (!found.has(path)) changes.push({ path: root + path, isGone: true });
	if (before && changes.length === 0) return { commit: before, before };
	const commit = await commits.write({
		ref: REF,
		from: before,
		author: FROM_FOLDER,
		message: '内容文件夹里的文件\n',
		changes,
	});
	return { commit, before };
}

/** The files of a folder that are content; not what is hidden, linked or of no use here. */
async function contentIn(folder: string, prefix = ''): Promise<string[]> {
	const found: string[] = [];
	for (const item of await readdir(join(folder, prefix), { withFileTypes: true })) {
		const path = prefix + item.name;
		if (item.name.startsWith('.')) continue;
		if (item.isDirectory() && isContent(path)) found.push(...(await contentIn(folder, `${path}/`)));
		if (item.isFile() && isContent(path) && (await lstat(join(folder, path))).size <= LARGEST) found.push(path);
	}
	return found.sort();
}

// Wider than what may be written at the desk: shared `.mdx` comes with the folder, and so does what a rule complains of.
const isContent = (path: string): boolean =>
	kindOfPath(path) !== undefined || (/^(?:branches|shared)(?:\/|$)/.test(path) && !/[\p{Cc}\\]/u.test(path));
