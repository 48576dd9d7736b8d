import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, type ManifestFile, readManifest } from '../build/manifest.ts';
import { digestOfFile } from './digest-of-file.ts';
import type { Finding } from './finding.ts';

/** What is counted while files are compared. */
export interface Tally {
	files: number;
	bytes: number;
}

/** Files read side by side. */
const AT_ONCE = 8;

/** Compares every file of a release with its manifest, and looks for files that no manifest names. */
export async function verifyRelease(home: string, site: string, tally: Tally): Promise<Finding[]> {
	const manifest = readManifest(home);
	const listing = join(home, 'manifest.json');
	if (!manifest) return [{ site, file: listing, what: 'missing' }];
	if (!home.endsWith(`/${manifest.id}`) || idOf(manifest.files) !== manifest.id)
		return [{ site, file: listing, what: 'changed' }];
	return compareFiles(join(home, 'site'), manifest.files, site, tally);
}

/** Compares what stands below a folder with what should. */
export async function compareFiles(
	root: string,
	files: ManifestFile[],
	site: string,
	tally: Tally,
): Promise<Finding[]> {
	const found = filesBelow(root);
	const findings: Finding[] = [];
	const queue = files.values();
	const work = async () => {
		for (const wanted of queue) {
			const item = found.get(wanted.path);
			found.delete(wanted.path);
			const what = item ? await compare(join(root, wanted.path), item, wanted) : 'missing';
			if (what) findings.push({ site, file: join(root, wanted.path), what, wanted });
			tally.files++;
			tally.bytes += wanted.size;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	for (const path of found.keys()) findings.push({ site, file: join(root, path), what: 'added' });
	return findings.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function compare(file: string, item: Dirent, { size, digest }: ManifestFile): Promise<'changed' | undefined> {
	if (!item.isFile() || lstatSync(file).size !== size) return 'changed';
	return (await digestOfFile(file, size)) === digest ? undefined : 'changed';
}

/** Everything below a folder that is not a folder, by its path. */
function filesBelow(root: string, prefix = '', found = new Map<string, Dirent>()): Map<string, Dirent> {
	const folder = join(root, prefix);
	if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return found;
	for (const item of readdirSync(folder, { withFileTypes: true })) {
		if (item.isDirectory()) filesBelow(root, `${prefix}${item.name}/`, found);
		else found.set(prefix + item.name, item);
	}
	return found;
}
