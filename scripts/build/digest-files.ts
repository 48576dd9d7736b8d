import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFolder } from '../../src/network/read-folder.ts';

/** Every file below a folder, hidden ones left out, sorted by path. */
export function listFiles(folder: string): string[] {
	return (readFolder(folder) ?? [])
		.filter(({ name }) => !name.startsWith('.'))
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((item) => (item.isDirectory() ? listFiles(join(folder, item.name)) : [join(folder, item.name)]));
}

/** Digest of the names and bytes of files. */
export function digestOfBytes(root: string, files: string[]): string {
	const hash = createHash('sha256');
	for (const file of files)
		hash
			.update(`${relative(root, file)}\0`)
			.update(readFileSync(file))
			.update('\0');
	return hash.digest('hex').slice(0, 20);
}

/** Digest of a folder as it is on disk, by names, sizes and times, without reading any file. */
export function digestOfFolder(folder: string): string {
	const hash = createHash('sha256');
	for (const file of listFiles(folder)) {
		// A name that is not UTF-8 finds nothing.
		const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
		const { size, mtimeNs, ctimeNs, mode } = found ?? {};
		hash.update(`${relative(folder, file)}\0${size}\0${mtimeNs}\0${ctimeNs}\0${mode}\0`);
	}
	return hash.digest('hex').slice(0, 20);
}

/** Digest of values, one after the other, so that no text of all of them is ever held. */
export function digestOfAll(values: unknown[]): string {
	const hash = createHash('sha256');
	for (const value of values) hash.update(JSON.stringify(value)).update('\0');
	return hash.digest('hex').slice(0, 20);
}
