import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HUB_FOLDER, type IndexedSite } from '../../../src/search/literal/format.ts';
import type { SiteEntry } from '../../../src/search/literal/segments.ts';
import { SUGGESTIONS, type Suggestible } from '../../../src/search/literal/suggest.ts';
import { packSuggestions } from '../../../src/search/literal/suggestible.ts';
import { digestOfAll } from '../digest-files.ts';
import type { Layout } from '../layout.ts';
import { clearAside } from './aside.ts';
import { folderMark, isAsWritten } from './files.ts';
import { forgetShown, homeOf, type Made, type MadeSegment, readMade, readShown, writeShown } from './made.ts';
import { type PlanFor, plan } from './plan.ts';
import { placeFiles, writeSegmentFiles } from './segment-files.ts';
import { writeSieves } from './sieve-files.ts';
import { siteLists } from './site-lists.ts';
import { replacePart, SUGGESTED, switchIn } from './switch-in.ts';

/** What the index of the network is made from besides what stands in the public root; `full`: characters that one segment has about. */
export interface HubSearchSource extends PlanFor {
	/** The sites whose entries are found: the branches that are live, and the hub by an empty slug. */
	sites: IndexedSite[];
	synonyms: string[][];
	suggestible: Suggestible[];
}

/**
 * Makes the search of the whole network say what the public has at this moment, and nothing else: it reads only the public
 * root. Says how many segments were written.
 */
export function buildHubSearch(layout: Layout, source: HubSearchSource): { segments: number } {
	const home = homeOf(layout.store);
	const served = join(home, 'served');
	mkdirSync(served, { recursive: true });
	const before = readMade(home);
	const isThere = (version: string) => isAsWritten(home, served, version);
	const made = before && isWhole(before, served, isThere) ? before : undefined;
	const slugs = source.sites.map(({ slug }) => slug);
	const lists = siteLists(layout, slugs, made?.sites);
	const planned = plan(lists, made, source, (slug) => readShown(home, slug));
	const { latest, kept, sites, isCleared } = planned;
	if (isCleared) clearAside(home);

	let segments = 0;
	const unfinished = join(served, '.unfinished');
	rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(unfinished);
	const write = (all: SiteEntry[], isOlder: boolean): MadeSegment => {
		const written = writeSegmentFiles(unfinished, lists, all, isThere, isOlder);
		if ('files' in written) {
			placeFiles(home, served, unfinished, written);
			segments++;
		}
		return { version: written.version, entries: written.entries };
	};
	const base = planned.base?.filter((all) => all.length > 0).map((all, at) => write(all, at > 0)) ?? made?.base ?? [];
	const newSieves = planned.base && writeSieves(unfinished, base, served);
	for (const one of newSieves ?? []) placeFiles(home, served, unfinished, one);
	const sieves = newSieves?.map(({ sieve }) => sieve) ?? made?.sieves ?? [];
	const first = latest && {
		...(latest.entries.length > 0 ? write(latest.entries, false) : { version: '', entries: 0 }),
		...{ sites: latest.sites, without: [] },
	};
	rmSync(unfinished, { recursive: true });
	const suggestible = [...source.suggestible, ...peopleOf(sites)];
	const suggestions = digestOfAll(suggestible);
	if (made?.suggestions !== suggestions || !isAsWritten(home, served, SUGGESTED))
		replacePart(home, served, SUGGESTED, SUGGESTIONS, packSuggestions(suggestible));
	const id = planned.base || !made ? randomUUID() : made.id;
	const next = { id, day: planned.day, base, sieves, delta: [...(first ? [first] : []), ...kept], suggestions, sites };
	const beforeMade = () => {
		for (const [slug, shown] of planned.shown) writeShown(home, slug, shown);
		if (planned.base) forgetShown(home, (slug) => slug in sites);
	};
	switchIn(layout, source, next, made, { day: source.day, isCleared, beforeMade });
	return { segments };
}

/**
 * Whether every segment that is remembered is there. What readers look at first is looked through file by file; of older
 * entries, tens of thousands of files in a large network, only folders that are not as they were: `release verify` reads all.
 */
function isWhole({ base, sieves, delta }: Made, served: string, isThere: (version: string) => boolean): boolean {
	const [newest, ...older] = base;
	const later = [...older, ...sieves];
	const first = [...delta.filter(({ entries }) => entries > 0), ...(newest ? [newest] : [])];
	return (
		first.every(({ version }) => isThere(version)) &&
		later.every(({ version, folder }) => (folder && folder === folderMark(served, version)) || isThere(version))
	);
}

/** Takes the search of the whole network away. */
export function removeHubSearch({ publicRoot, store }: Layout): void {
	rmSync(join(publicRoot, HUB_FOLDER.slice(0, -1)), { force: true });
	rmSync(homeOf(store), { recursive: true, force: true });
}

const peopleOf = (sites: Made['sites']): Suggestible[] =>
	Object.values(sites).flatMap(({ people }) => people.map((text) => ({ kind: 'person', text })));
