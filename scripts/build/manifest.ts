import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
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

/** Size and digest of a file; a film is never held as a whole. */
export function measureFile(file: string): { size: number; digest: string } {
	const { size } = statSync(file);
	if (size <= LARGE) return { size, digest: digestOf(readFileSync(file)) };
	const hash = createHash('sha256');
	const part = Buffer.allocUnsafe(LARGE);
	const opened = openSync(file, 'r');
	try {
		for (let read = 1; read > 0; ) {
			read = readSync(opened, part);
			hash.update(part.subarray(0, read));
		}
	} finally {
		closeSync(opened);
	}
	return { size, digest: hash.digest('hex') };
}

const LARGE = 4 << 20;

/** SHA-256 in hex. */
export function digestOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
