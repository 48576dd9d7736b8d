import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Minute } from '../../src/network/time.ts';
import type { Audience } from '../../src/schema/entry.ts';
import { type Layout, shelfOf } from './layout.ts';
import { keepOnly } from './release.ts';
import { isCurrent, type SiteState, writeState } from './state.ts';
import { currentRelease, previousRelease, switchTo, withdraw } from './switch.ts';

const AUDIENCES = ['public', 'members'] as const satisfies Audience[];

/** Whether what readers get of a site is there for each audience, and is what `key` and `now` ask for. */
export function isUntouched(
	layout: Layout,
	site: string,
	state: SiteState | undefined,
	key: string,
	now: Minute,
): boolean {
	if (!isCurrent(state, key, now)) return false;
	return AUDIENCES.every((audience) => {
		const shelf = shelfOf(layout, audience);
		const id = releaseFor(state, audience);
		const isThere = !id || existsSync(join(shelf.releases, site, id, 'manifest.json'));
		return isThere && currentRelease(shelf, site) === id;
	});
}

/** Gives each audience a site's new release, or takes the site away where it has none, and remembers it; says whether anything changed. */
export function adopt(layout: Layout, site: string, state: SiteState): boolean {
	const changed = AUDIENCES.filter((audience) => {
		const shelf = shelfOf(layout, audience);
		const id = releaseFor(state, audience);
		const before = currentRelease(shelf, site);
		if (id) switchTo(shelf, site, id);
		else withdraw(shelf, site);
		return before !== id;
	});
	writeState(layout, site, state);
	for (const audience of AUDIENCES) {
		const shelf = shelfOf(layout, audience);
		keepOnly(shelf.releases, site, [releaseFor(state, audience), previousRelease(shelf, site)]);
	}
	return changed.length > 0;
}

/** Takes a site away from every audience, with all its releases. */
export function remove(layout: Layout, site: string): void {
	for (const audience of AUDIENCES) {
		const shelf = shelfOf(layout, audience);
		withdraw(shelf, site);
		keepOnly(shelf.releases, site, []);
	}
}

/** The release an audience gets. */
const releaseFor = (state: SiteState | undefined, audience: Audience): string | undefined =>
	audience === 'public' ? state?.release : state?.private;
