import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes `target` by `fill` under another name, then renames it: readers see all of it or nothing. */
export async function makeWhole(target: string, fill: (part: string) => Promise<void>): Promise<void> {
	const folder = dirname(target);
	const part = join(folder, `.${randomUUID()}.part`);
	await mkdir(folder, { recursive: true });
	try {
		await fill(part);
		await rename(part, target);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

/** Writes a file so that readers see all of it or nothing. */
export async function writeWhole(target: string, data: string | Buffer): Promise<void> {
	await makeWhole(target, (part) => writeFile(part, data));
}

/** A copy that shares its blocks with the source where the file system can; whoever serves it may read it, whatever the source's mode. */
export async function copyInto(source: string, target: string): Promise<void> {
	await copyFile(source, target, constants.COPYFILE_FICLONE);
	await chmod(target, 0o644);
}

/** The same file once more, or a copy where the file system has no such links, or others could not read it. */
export async function linkInto(source: string, target: string): Promise<void> {
	if (((await stat(source)).mode & 0o004) === 0) return copyInto(source, target);
	await link(source, target).catch((error: NodeJS.ErrnoException) => {
		if (!UNLINKABLE.has(error.code ?? '')) throw error;
		return copyInto(source, target);
	});
}

/** Another disk, too many links, or a file system without them. */
export const UNLINKABLE: ReadonlySet<string> = new Set(['EXDEV', 'EMLINK', 'EPERM', 'ENOTSUP']);
