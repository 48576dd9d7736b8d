import { lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { HUB, type Layout } from './layout.ts';

/** Makes a release the one readers get, in one step: at every instant the address leads to one whole release. */
export function switchTo(layout: Layout, site: string, id: string): void {
	const place = placeOf(layout, site);
	const target = relative(layout.publicRoot, join(layout.releases, site, id, 'site'));
	const previous = linkTarget(place);
	if (previous !== target) {
		// Kept for going back, out of readers' reach: what was withdrawn must be gone.
		if (previous !== undefined)
			replaceLink(join(layout.previous, site), relative(layout.previous, join(layout.publicRoot, previous)));
		replaceLink(place, target);
	}
	if (site === HUB) linkHubNames(layout);
}

/** Takes a site away from readers. */
export function withdraw(layout: Layout, site: string): void {
	rmSync(placeOf(layout, site), { force: true });
	rmSync(join(layout.previous, site), { force: true });
}

/** Id of the release readers get now. */
export function currentRelease(layout: Layout, site: string): string | undefined {
	return idIn(linkTarget(placeOf(layout, site)));
}

/** Id of the release readers got before. */
export function previousRelease(layout: Layout, site: string): string | undefined {
	return idIn(linkTarget(join(layout.previous, site)));
}

/** The branches that have a place in the public root. */
export function publicSites(layout: Layout): string[] {
	const prefix = relative(layout.publicRoot, layout.releases);
	return names(layout.publicRoot).filter(
		(name) => !name.startsWith('.') && linkTarget(join(layout.publicRoot, name))?.startsWith(prefix),
	);
}

function linkHubNames(layout: Layout): void {
	const hubNames = names(join(layout.publicRoot, '.hub'));
	for (const name of hubNames) {
		const place = join(layout.publicRoot, name);
		const target = join('.hub', name);
		if (linkTarget(place) !== target) replaceLink(place, target);
	}
	for (const name of names(layout.publicRoot)) {
		if (linkTarget(join(layout.publicRoot, name))?.startsWith('.hub/') && !hubNames.includes(name))
			rmSync(join(layout.publicRoot, name));
	}
}

// Never unlink + symlink: between the two a reader would get 404.
function replaceLink(place: string, target: string): void {
	mkdirSync(dirname(place), { recursive: true });
	const temporary = join(dirname(place), `.link-${process.pid}`);
	rmSync(temporary, { force: true });
	symlinkSync(target, temporary);
	renameSync(temporary, place);
}

const placeOf = (layout: Layout, site: string): string => join(layout.publicRoot, site === HUB ? '.hub' : site);

const idIn = (target: string | undefined): string | undefined => target?.split('/').at(-2);

function linkTarget(place: string): string | undefined {
	return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(place) : undefined;
}

function names(folder: string): string[] {
	return lstatSync(join(folder, '.'), { throwIfNoEntry: false }) ? readdirSync(folder) : [];
}
