import { cutSegments } from '../../../src/search/literal/cut-segments.ts';
import type { SiteEntry } from '../../../src/search/literal/segments.ts';
import type { Made } from './made.ts';
import type { SiteList } from './site-lists.ts';

/** What the index is to be made of. */
export interface Plan {
	/** Missing where the base stays as it is. */
	base?: SiteEntry[][];
	/** Missing where the delta stays as it is. */
	delta?: SiteEntry[];
	day: string;
	sites: Made['sites'];
	/** What the files will have of the sites that change. */
	shown: Map<string, string[]>;
}

/** A delta costs every reader a few files, and every publication that it is written. */
const MOST_SITES = 16;
const SHARE = 0.05;
const ALWAYS = 300;

/**
 * What has to be written so that the index says what the public has now. Ordinarily a delta: all entries of the sites that
 * changed since the base was made. The base is made anew when that grows too large, when something was taken away from
 * the public, for a base still has its words, and a day after anything in it was altered.
 */
export function plan(
	lists: SiteList[],
	made: Made | undefined,
	at: { day: string; full?: number },
	shownBefore: (slug: string) => string[] | undefined,
): Plan {
	const { day } = at;
	const changed = lists.filter(({ slug, digest }) => made?.sites[slug]?.digest !== digest);
	const slugs = new Set(lists.map(({ slug }) => slug));
	const isGone = (slug: string) => !slugs.has(slug);
	if (!made || Object.keys(made.sites).some(isGone)) return anew(lists, at);
	const moved = lists.filter((list) => changed.includes(list) || made.sites[list.slug]?.inDelta);
	const sites: Made['sites'] = {};
	for (const { slug, release, digest } of lists)
		sites[slug] = { ...(made.sites[slug] ?? { inBase: false, inDelta: false, people: [] }), release, digest };
	if (changed.length === 0) return isStale(made, day) ? anew(lists, at) : { day: made.day, sites, shown: new Map() };

	const delta = moved.flatMap(({ entries }) => entries());
	const inBase = made.base.reduce((sum, { entries }) => sum + entries, 0);
	const isLarge = moved.length > MOST_SITES || delta.length > Math.max(ALWAYS, inBase * SHARE);
	if (
		isLarge ||
		isStale(made, day) ||
		changed.some((list) => made.sites[list.slug] && takesAway(list, shownBefore(list.slug)))
	)
		return anew(lists, at);
	const shown = new Map<string, string[]>();
	for (const { slug, entries } of changed) {
		const listed = entries();
		shown.set(slug, [...new Set([...(shownBefore(slug) ?? []), ...shownBy(listed)])]);
		sites[slug] = { ...sites[slug]!, inDelta: true, people: peopleIn(listed) };
	}
	return { delta, day: made.day, sites, shown };
}

function anew(lists: SiteList[], { day, full }: { day: string; full?: number }): Plan {
	const all: SiteEntry[] = [];
	const sites: Made['sites'] = {};
	const shown = new Map<string, string[]>();
	for (const { slug, release, digest, entries } of lists) {
		const listed = entries();
		all.push(...listed);
		sites[slug] = { release, digest, inBase: true, inDelta: false, people: peopleIn(listed) };
		shown.set(slug, shownBy(listed));
	}
	return { base: cutSegments(all, full), delta: [], day, sites, shown };
}

/** Something in the base no longer counts, and has stood there for a day. */
const isStale = (made: Made, day: string): boolean =>
	made.day !== day && Object.values(made.sites).some(({ inBase, inDelta }) => inBase && inDelta);

// What is not known may have been anything.
function takesAway({ entries }: SiteList, before: string[] | undefined): boolean {
	const shown = new Set(shownBy(entries()));
	return before?.some((one) => !shown.has(one)) ?? true;
}

/** What the public may lose: an entry, its body where that becomes the members' own, somebody's name. */
const shownBy = (entries: SiteEntry[]): string[] =>
	entries.flatMap(({ path, person, isWithheld }) => [
		path,
		...(isWithheld ? [] : [`${path}#body`]),
		...(person ? [`${path}#${person}`] : []),
	]);

const peopleIn = (entries: SiteEntry[]): string[] => [
	...new Set(entries.flatMap(({ person }) => (person ? [person] : []))),
];
