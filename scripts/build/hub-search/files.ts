import { hash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestFile } from '../manifest.ts';
import { writeStamped } from '../place-file.ts';
import { replaceFile } from '../replace-file.ts';
import { stampOf } from '../stamp.ts';

/** A file of the index with its size and digest. */
export const measured = (path: string, bytes: Uint8Array): ManifestFile => ({
	path,
	size: bytes.length,
	digest: hash('sha256', bytes, 'hex'),
});

/** Takes the files of a part of the index, which are written into a folder of its name below `parent`. */
export function filesInto(parent: string, part: string) {
	const files: ManifestFile[] = [];
	mkdirSync(join(parent, part));
	const file = (path: string, bytes: Uint8Array): void => {
		const one = measured(path, bytes);
		writeStamped(join(parent, path), bytes, one.digest);
		files.push(one);
	};
	return { files, file };
}

/** Remembers which files a part of the index is made of, for whoever compares them later. */
export function rememberFiles(home: string, part: string, files: ManifestFile[]): void {
	mkdirSync(join(home, 'manifests'), { recursive: true });
	replaceFile(fileOf(home, part), JSON.stringify(files));
}

/** Whether every file of a part is there as it was written, judged without reading it: each bears the time of its digest. */
export function isAsWritten(home: string, served: string, part: string): boolean {
	const files = readPart(home, `${part}.json`);
	return (
		files.length > 0 &&
		files.every(({ path, size, digest }) => {
			const found = lstatSync(join(served, path), { throwIfNoEntry: false });
			return found?.isFile() && found.size === size && found.mtimeMs === stampOf(digest) * 1000;
		})
	);
}

/**
 * What tells whether anything was added to the folder of a segment, taken from it or put in the place of another since it
 * was looked through: one look, where a segment has thousands of files.
 */
export function folderMark(served: string, version: string): string | undefined {
	const found = lstatSync(join(served, version), { bigint: true, throwIfNoEntry: false });
	return found?.isDirectory() ? `${found.ino} ${found.mtimeNs}` : undefined;
}

/** Forgets a part that is gone. */
export const forgetFiles = (home: string, part: string): void => rmSync(fileOf(home, part), { force: true });

/** The parts whose files are remembered, whether they are there or not. */
export function rememberedParts(home: string): string[] {
	const folder = join(home, 'manifests');
	const names = existsSync(folder) ? readdirSync(folder) : [];
	return names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
}

/** Every file of the index, by its path from the folder that is served. */
export const rememberedFiles = (home: string): ManifestFile[] =>
	rememberedParts(home).flatMap((part) => readPart(home, `${part}.json`));

function readPart(home: string, name: string): ManifestFile[] {
	try {
		return JSON.parse(readFileSync(join(home, 'manifests', name), 'utf8'));
	} catch {
		return [];
	}
}

const fileOf = (home: string, part: string): string => join(home, 'manifests', `${part}.json`);
