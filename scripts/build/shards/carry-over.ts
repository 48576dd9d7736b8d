import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathIn } from '../../../src/network/path-in.ts';
import { listFiles } from '../digest-files.ts';
import type { Manifest } from '../manifest.ts';
import { linkOrCopy } from '../place-file.ts';
import { WrongFolderError } from '../prepare-folders.ts';

/** Takes over the files of a folder that are not there yet; files of one name are one file. */
export function carryFolder(from: string, to: string): void {
	for (const file of listFiles(from)) {
		const place = join(to, pathIn(from, file));
		if (existsSync(place)) continue;
		mkdirSync(dirname(place), { recursive: true });
		const temporary = `${place}.${process.pid}`;
		rmSync(temporary, { force: true });
		linkOrCopy(file, temporary);
		renameSync(temporary, place);
	}
}

/** Makes sure that a release came whole. Throws a sentence. */
export function requireWhole(releases: string, site: string, id: string): void {
	const source = join(releases, site, id);
	const files = existsSync(join(source, 'manifest.json')) ? manifestOf(source).files : [];
	const cut = files.find(
		({ path, size }) => statSync(join(source, 'site', path), { throwIfNoEntry: false })?.size !== size,
	);
	if (files.length > 0 && !cut) return;
	const what = join(source, cut ? join('site', cut.path) : 'manifest.json');
	throw new WrongFolderError(`${what} 不完整，所以没有合并，网站没有变。请重新传送或者重新生成这一份。`);
}

function manifestOf(home: string): Manifest {
	return JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8'));
}

/** Files of releases that were taken over, by what is in them. */
export type Carried = Map<string, string>;

/** Takes over a release, whole or not at all; what it has in common with those before it is on disk once. */
export function carryRelease(from: string, to: string, site: string, id: string, carried: Carried): void {
	const home = join(to, site, id);
	if (existsSync(join(home, 'manifest.json'))) return;
	const source = join(from, site, id);
	const manifest = manifestOf(source);
	const temporary = join(to, site, `.unfinished-${process.pid}-${site}`);
	rmSync(temporary, { recursive: true, force: true });
	for (const { path, digest } of manifest.files) {
		const place = join(temporary, 'site', path);
		mkdirSync(dirname(place), { recursive: true });
		linkOrCopy(carried.get(digest) ?? join(source, 'site', path), place);
	}
	linkOrCopy(join(source, 'manifest.json'), join(temporary, 'manifest.json'));
	rmSync(home, { recursive: true, force: true });
	renameSync(temporary, home);
	for (const { path, digest } of manifest.files)
		if (!carried.has(digest)) carried.set(digest, join(home, 'site', path));
}
