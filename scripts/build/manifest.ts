import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of a release. */
export interface ManifestFile {
	path: string;
	size: number;
	/** SHA-256 in hex. */
	digest: string;
}

/** What a release is made of and from; `files` sorted by path. */
export interface Manifest {
	site: string;
	id: string;
	commit: string | undefined;
	now: string;
	files: ManifestFile[];
}

/** What a release says it is made of; nothing where it cannot be read. */
export function readManifest(home: string): Manifest | undefined {
	try {
		return JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8'));
	} catch {
		return undefined;
	}
}

/** The name of the release that these files are, sorted by path. */
export function idOf(files: ManifestFile[]): string {
	const listing = files.map(({ path, size, digest }) => `${digest} ${size} ${path}\n`).join('');
	return digestOf(Buffer.from(listing)).slice(0, 20);
}

/** Size and digest of a file. */
export function measureFile(file: string): { size: number; digest: string } {
	const bytes = readFileSync(file);
	return { size: bytes.length, digest: digestOf(bytes) };
}

/** SHA-256 in hex. */
export function digestOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
