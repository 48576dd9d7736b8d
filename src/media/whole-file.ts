import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
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

/** A copy that shares its blocks with the source where the file system can. */
export async function copyInto(source: string, target: string): Promise<void> {
	await copyFile(source, target, constants.COPYFILE_FICLONE);
}

/** The same file under a second name; a copy where the file system cannot link. What is there already stays. */
export async function linkOrCopy(source: string, target: string): Promise<void> {
	await mkdir(dirname(target), { recursive: true });
	try {
		await link(source, target);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return;
		if (!UNLINKABLE.has(code)) throw error;
		await makeWhole(target, (part) => copyInto(source, part));
	}
}

const UNLINKABLE = new Set<string | undefined>(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES']);
