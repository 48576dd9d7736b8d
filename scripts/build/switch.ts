import { lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HUB, type Shelf } from './layout.ts';
import { setAside } from './set-aside.ts';

/** Makes a release the one readers get, in one step: at every instant the address leads to one whole release. */
export function switchTo(shelf: Shelf, site: string, id: string): void {
	const place = placeOf(shelf, site);
	const target = relative(shelf.root, join(shelf.releases, site, id, 'site'));
	if (linkTarget(place) !== target) replaceLink(shelf, nameOf(site), target);
	if (site === HUB) linkHubNames(shelf);
}

/** Takes a site away from readers. */
export function withdraw(shelf: Shelf, site: string): void {
	clearPlace(shelf, nameOf(site));
	rmSync(placeOf(shelf, site), { force: true });
}

/** Id of the release readers get now. */
export function currentRelease(shelf: Shelf, site: string): string | undefined {
	return idIn(linkTarget(placeOf(shelf, site)));
}

/** The sites that have a place in the root, the hub left out. */
export function standingSites(shelf: Shelf): string[] {
	const prefix = relative(shelf.root, shelf.releases);
	return names(shelf.root).filter(
		(name) => !name.startsWith('.') && linkTarget(join(shelf.root, name))?.startsWith(prefix),
	);
}

/** Takes away links that a build left when it was killed: one of them may lead to a release that was withdrawn since. */
export function clearUnfinished(shelf: Shelf): void {
	for (const name of names(shelf.root)) if (name.startsWith(UNFINISHED)) rmSync(join(shelf.root, name));
}

const UNFINISHED = '.link-';

/** The sites that have a release on the shelf, whether anything leads to it or not. */
export const sitesWithReleases = (shelf: Shelf): string[] => names(shelf.releases);

function linkHubNames(shelf: Shelf): void {
	const hubNames = names(join(shelf.root, '.hub'));
	for (const name of hubNames) {
		const place = join(shelf.root, name);
		const target = join('.hub', name);
		if (linkTarget(place) !== target) replaceLink(shelf, name, target);
	}
	for (const name of names(shelf.root)) {
		if (linkTarget(join(shelf.root, name))?.startsWith('.hub/') && !hubNames.includes(name))
			rmSync(join(shelf.root, name));
	}
}

// Never unlink + symlink: between the two a reader would get 404.
/** Leads a link in a root elsewhere, in one step. */
export function replaceLink(shelf: Shelf, name: string, target: string): void {
	mkdirSync(shelf.root, { recursive: true });
	const temporary = join(shelf.root, `${UNFINISHED}${process.pid}`);
	rmSync(temporary, { force: true });
	symlinkSync(target, temporary);
	clearPlace(shelf, name);
	renameSync(temporary, join(shelf.root, name));
}

// A file or folder that nobody made here would be lost, or would keep everybody's hub from being switched.
function clearPlace(shelf: Shelf, name: string): void {
	const place = join(shelf.root, name);
	const found = lstatSync(place, { throwIfNoEntry: false });
	if (found && !found.isSymbolicLink()) setAside(shelf, place, new Date().toISOString());
}

const nameOf = (site: string): string => (site === HUB ? '.hub' : site);

const placeOf = (shelf: Shelf, site: string): string => join(shelf.root, nameOf(site));

const idIn = (target: string | undefined): string | undefined => target?.split('/').at(-2);

function linkTarget(place: string): string | undefined {
	return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(place) : undefined;
}

function names(folder: string): string[] {
	return lstatSync(join(folder, '.'), { throwIfNoEntry: false }) ? readdirSync(folder) : [];
}
