import { chmodSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Minute } from '../../src/network/time.ts';
import type { Audience } from '../../src/schema/entry.ts';
import {
	forgetHistory,
	hasHistory,
	isSameVersion,
	readHistory,
	type Version,
	withoutTakenBack,
	writeHistory,
} from './history.ts';
import { AUDIENCES, type Layout, shelfOf } from './layout.ts';
import { keepOnly } from './release.ts';
import { isCurrent, readState, rememberedSites, type SiteState, writeState } from './state.ts';
import { currentRelease, switchTo, withdraw } from './switch.ts';
import { markUntidy } from './tidy.ts';

/** Whether what readers get of a site is there for each audience, and is what `key` and `now` ask for. */
export function isUntouched(
	layout: Layout,
	site: string,
	state: SiteState | undefined,
	key: string,
	now: Minute,
): boolean {
	return isCurrent(state, key, now) && isServed(layout, site, state);
}

/** Whether each audience gets the release that is remembered, and it is on disk. */
export const isServed = (layout: Layout, site: string, state: SiteState | undefined): boolean =>
	AUDIENCES.every((audience) => {
		const id = releaseFor(state, audience);
		return (!id || isThere(layout, site, audience, id)) && currentRelease(shelfOf(layout, audience), site) === id;
	});

/** Those of these sites that readers get although nothing is remembered of them, so that the hub would not name them. */
export function forgottenSites(layout: Layout, sites: string[]): string[] {
	const remembered = new Set(rememberedSites(layout));
	const stands = (site: string) => AUDIENCES.some((audience) => currentRelease(shelfOf(layout, audience), site));
	return sites.filter((site) => !remembered.has(site) && stands(site));
}

/** Whether the releases of a version are on disk. */
export const isOnDisk = (layout: Layout, site: string, state: Pick<SiteState, 'release' | 'private'>): boolean =>
	AUDIENCES.every((audience) => {
		const id = releaseFor(state, audience);
		return !id || isThere(layout, site, audience, id);
	});

/** How a site's new version is remembered. */
export interface Adoption {
	/** The moment from which readers get it. */
	at: string;
	/** How many versions are kept, this one among them. */
	keep: number;
}

/** Gives each audience a site's new release, or takes the site away where it has none, and remembers it; says whether anything changed. */
export function adopt(layout: Layout, site: string, made: SiteState, { at, keep }: Adoption): boolean {
	const before = readState(layout, site);
	const isNew = !before || !isSameVersion(before, made);
	const versions = isNew || hasHistory(layout, site) ? readHistory(layout, site) : [];
	const newest = Math.max(0, before?.number ?? 0, ...versions.map(({ number }) => number));
	const place = isNew
		? { number: newest + 1, live: at }
		: { number: before.number ?? newest + 1, live: before.live ?? at };
	const state = { ...made, ...place };
	const others = versions.filter((version) => ![made, before].some((other) => other && isSameVersion(version, other)));
	if (before && isNew) others.push(supersede(before, at));
	const changed = switchAll(layout, site, state);
	const now = state.rolledBack ?? state;
	if (versions.length > 0 || others.length > 0) writeHistory(layout, site, withoutTakenBack(others, now), keep);
	writeState(layout, site, state);
	return changed;
}

/** A version as it is remembered when another one takes its place. */
export function supersede(state: SiteState, at: string): Version {
	const { number = 0, live = at, release, private: inside, rolledBack: _, ...rest } = state;
	return {
		...{ number, live, until: at },
		...(release && { release }),
		...(inside && { private: inside }),
		state: { ...rest, number, live, ...(release && { release }), ...(inside && { private: inside }) },
	};
}

/** Switches every audience to a version's release; says whether anything changed. */
export function switchAll(layout: Layout, site: string, state: Pick<SiteState, 'release' | 'private'>): boolean {
	markUntidy(layout, site, state);
	const changed = AUDIENCES.filter((audience) => {
		const shelf = shelfOf(layout, audience);
		const id = releaseFor(state, audience);
		const before = currentRelease(shelf, site);
		if (id) {
			reopen(join(shelf.releases, site, id));
			switchTo(shelf, site, id);
		} else withdraw(shelf, site);
		return before !== id;
	});
	return changed.length > 0;
}

/** Takes a site away from every audience, with all its releases. */
export function remove(layout: Layout, site: string): void {
	for (const audience of AUDIENCES) {
		const shelf = shelfOf(layout, audience);
		withdraw(shelf, site);
		keepOnly(shelf.releases, site, []);
	}
	forgetHistory(layout, site);
}

/** The release an audience gets. */
export const releaseFor = (
	state: Pick<SiteState, 'release' | 'private'> | undefined,
	audience: Audience,
): string | undefined => (audience === 'public' ? state?.release : state?.private);

const isThere = (layout: Layout, site: string, audience: Audience, id: string): boolean =>
	existsSync(join(shelfOf(layout, audience).releases, site, id, 'manifest.json'));

// What was closed when another version took its place; open is what its folder is.
function reopen(home: string): void {
	const mode = statSync(dirname(home)).mode & 0o777;
	if ((statSync(home).mode & 0o777) !== mode) chmodSync(home, mode);
}
