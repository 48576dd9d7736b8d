import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestFile } from '../manifest.ts';
import { replaceFile } from '../replace-file.ts';

/** A file of the index with its size and digest. */
export const measured = (path: string, bytes: Uint8Array): ManifestFile => ({
	path,
	size: bytes.length,
	digest: hash('sha256', bytes, 'hex'),
});

/** Remembers which files a part of the index is made of, for whoever compares them later. */
export function rememberFiles(home: string, part: string, files: ManifestFile[]): void {
	mkdirSync(join(home, 'manifests'), { recursive: true });
	replaceFile(fileOf(home, part), JSON.stringify(files));
}

/** Forgets a part that is gone. */
export const forgetFiles = (home: string, part: string): void => rmSync(fileOf(home, part), { force: true });

/** Every file of the index, by its path from the folder that is served. */
export function rememberedFiles(home: string): ManifestFile[] {
	try {
		const parts = readdirSync(join(home, 'manifests')).filter((name) => name.endsWith('.json'));
		return parts.flatMap((name) => JSON.parse(readFileSync(join(home, 'manifests', name), 'utf8')) as ManifestFile[]);
	} catch {
		return [];
	}
}

const fileOf = (home: string, part: string): string => join(home, 'manifests', `${part}.json`);
