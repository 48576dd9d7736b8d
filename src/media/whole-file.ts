import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
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
