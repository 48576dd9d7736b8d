import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfPath } from '../rights/place-of-path.ts';
import type { Commits, FileChange } from './commits.ts';
import { differences } from './differences.ts';
import type { Objects } from './objects.ts';

const REF = 'refs/heads/taken-over';
const LARGEST = 64 * 1024 * 1024;
const FROM_FOLDER = { name: '内容文件夹', login: 'folder' };

/** Commits what stands in a folder beside main; returns that commit and what it was before. */
export async function takeOver(
	{ objects, commits, root }: { objects: Objects; commits: Commits; root: string },
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
		const id = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
		if (had.get(path) !== id) changes.push({ path: root + path, content });
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
