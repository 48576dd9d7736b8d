import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HUB_FOLDER } from '../../src/search/literal/format.ts';
import { releaseFor } from '../build/adopt.ts';
import { AUDIENCES, HUB, type Layout, type Shelf, shelfOf } from '../build/layout.ts';
import { readState } from '../build/state.ts';
import { currentRelease } from '../build/switch.ts';
import type { Finding } from './finding.ts';

/** What should lead where in the root of one audience, by name. */
interface Links {
	shelf: Shelf;
	wanted: Map<string, { site: string; target: string }>;
}

/** Looks for links that lead elsewhere than to what was built, and for whatever else stands beside them. */
export function verifyLinks(layout: Layout, sites: string[]): Finding[] {
	return AUDIENCES.flatMap((audience) => {
		const { shelf, wanted } = linksOf(layout, audience, sites);
		const findings = [...wanted].flatMap(([name, { site, target }]): Finding[] => {
			const file = join(shelf.root, name);
			const found = targetOf(file);
			if (found === target) return [];
			return [{ site, file, what: found === undefined ? 'missing' : 'bent' }];
		});
		const added = namesIn(shelf.root).filter((name) => !wanted.has(name));
		return [
			...findings,
			...added.map((name) => ({ site: name, file: join(shelf.root, name), what: 'added' as const })),
		];
	});
}

/** The release an audience should get of a site: the one that is remembered, else the one that is there. */
export function wantedRelease(layout: Layout, site: string, audience: (typeof AUDIENCES)[number]): string | undefined {
	const state = readState(layout, site);
	return state ? releaseFor(state, audience) : currentRelease(shelfOf(layout, audience), site);
}

function linksOf(layout: Layout, audience: (typeof AUDIENCES)[number], sites: string[]): Links {
	const shelf = shelfOf(layout, audience);
	const wanted: Links['wanted'] = new Map();
	for (const site of sites) {
		const id = wantedRelease(layout, site, audience);
		if (id === undefined) continue;
		const home = join(shelf.releases, site, id, 'site');
		const name = site === HUB ? '.hub' : site;
		wanted.set(name, { site, target: relative(shelf.root, home) });
		if (site === HUB) for (const top of namesIn(home)) wanted.set(top, { site, target: `.hub/${top}` });
	}
	const search = join(layout.store, 'hub-search/served');
	if (audience === 'public' && lstatSync(search, { throwIfNoEntry: false }))
		wanted.set(HUB_FOLDER.slice(0, -1), { site: HUB, target: relative(shelf.root, search) });
	return { shelf, wanted };
}

/** Where a link leads, nothing where nothing is, and no address at all where something else is. */
function targetOf(file: string): string | undefined {
	const found = lstatSync(file, { throwIfNoEntry: false });
	if (!found) return undefined;
	return found.isSymbolicLink() ? readlinkSync(file) : '';
}

function namesIn(folder: string): string[] {
	return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}
