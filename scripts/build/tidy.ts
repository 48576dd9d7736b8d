import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory } from './history.ts';
import { AUDIENCES, type Layout, shelfOf } from './layout.ts';
import { keepOnly } from './release.ts';
import type { SiteState } from './state.ts';
import { currentRelease } from './switch.ts';

/** Notes that a site has more on disk than readers get, so that it is tidied although this run may be killed. */
export function markUntidy(
	layout: Layout,
	site: string,
	{ release, private: inside }: Pick<SiteState, 'release' | 'private'>,
): void {
	const isTidy = AUDIENCES.every((audience) => {
		const id = audience === 'public' ? release : inside;
		return names(join(shelfOf(layout, audience).releases, site)).every((name) => name === id);
	});
	if (isTidy) return;
	mkdirSync(marksOf(layout), { recursive: true });
	writeFileSync(join(marksOf(layout), site), '');
}

/**
 * Removes releases that nobody goes back to and closes earlier ones to everybody else on the machine: something may have
 * been corrected in them. Done when everything is public, as readers may be about to open a file of the release before.
 */
export function tidy(layout: Layout): void {
	for (const site of names(marksOf(layout))) {
		tidySite(layout, site);
		rmSync(join(marksOf(layout), site), { force: true });
	}
}

/** The same for one site, whether it was noted or not. */
export function tidySite(layout: Layout, site: string): void {
	const versions = readHistory(layout, site).filter(({ state }) => state);
	for (const audience of AUDIENCES) {
		const shelf = shelfOf(layout, audience);
		const current = currentRelease(shelf, site);
		const earlier = versions.map((version) => (audience === 'public' ? version.release : version.private));
		keepOnly(shelf.releases, site, [current, ...earlier]);
		for (const id of earlier) if (id && id !== current) close(join(shelf.releases, site, id));
	}
}

function close(home: string): void {
	if (lstatSync(home, { throwIfNoEntry: false })?.isDirectory()) chmodSync(home, 0o700);
}

const marksOf = ({ history }: Layout): string => join(history, '.untidy');

function names(folder: string): string[] {
	return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}
