import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Minute } from '../../src/network/time.ts';
import type { Layout } from './layout.ts';
import { keepOnly } from './release.ts';
import { isCurrent, type SiteState, writeState } from './state.ts';
import { currentRelease, previousRelease, switchTo, withdraw } from './switch.ts';

/** Whether what readers get of a site is there, and is what `key` and `now` ask for. */
export function isUntouched(
	layout: Layout,
	site: string,
	state: SiteState | undefined,
	key: string,
	now: Minute,
): boolean {
	const isThere = !state?.release || existsSync(join(layout.releases, site, state.release, 'manifest.json'));
	return isThere && isCurrent(state, key, now) && currentRelease(layout, site) === state?.release;
}

/** Gives readers a site's new release, or takes the site away where it has none, and remembers it; says whether anything changed. */
export function adopt(layout: Layout, site: string, state: SiteState): boolean {
	const before = currentRelease(layout, site);
	if (state.release) switchTo(layout, site, state.release);
	else withdraw(layout, site);
	writeState(layout, site, state);
	keepOnly(layout.releases, site, [state.release, previousRelease(layout, site)]);
	return before !== state.release;
}
