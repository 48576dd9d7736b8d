import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathIn } from '../../../src/network/path-in.ts';
import { listFiles } from '../digest-files.ts';
import { WrongFolderError } from '../prepare-folders.ts';
import { linkOrCopy, type Manifest } from '../release.ts';

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

/** Files of releases that were taken over, by what is in them. */
export type Carried = Map<string, string>;

/** Takes over a release, whole or not at all; what it has in common with those before it is on disk once. */
export function carryRelease(from: string, to: string, site: string, id: string, carried: Carried): void {
	const home = join(to, site, id);
	if (existsSync(join(home, 'manifest.json'))) return;
	const source = join(from, site, id);
	const manifest: Manifest = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8'));
	const temporary = join(to, site, `.unfinished-${process.pid}-${site}`);
	rmSync(temporary, { recursive: true, force: true });
	for (const { path, size, digest } of manifest.files) {
		const place = join(temporary, 'site', path);
		const file = join(source, 'site', path);
		if (statSync(file, { throwIfNoEntry: false })?.size !== size)
			throw new WrongFolderError(`${file} 不完整，所以没有合并 ${site}。请重新传送或者重新生成这一份。`);
		mkdirSync(dirname(place), { recursive: true });
		linkOrCopy(carried.get(digest) ?? file, place);
	}
	linkOrCopy(join(source, 'manifest.json'), join(temporary, 'manifest.json'));
	rmSync(home, { recursive: true, force: true });
	renameSync(temporary, home);
	for (const { path, digest } of manifest.files)
		if (!carried.has(digest)) carried.set(digest, join(home, 'site', path));
}
