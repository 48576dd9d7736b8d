import { cutSegments } from '../../../src/search/literal/cut-segments.ts';
import type { SiteEntry } from '../../../src/search/literal/segments.ts';
import type { HeldSite, Made } from './made.ts';
import type { SiteList } from './site-lists.ts';

/** What the index is to be made of. */
export interface Plan {
	/** Missing where the base stays as it is. */
	base?: SiteEntry[][];
	/** Missing where the delta stays as it is. */
	delta?: SiteEntry[];
	day: string;
	sites: Made['sites'];
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
export function plan(lists: SiteList[], made: Made | undefined, at: { day: string; full?: number }): Plan {
	const { day } = at;
	const changed = lists.filter(({ slug, digest }) => made?.sites[slug]?.digest !== digest);
	const slugs = new Set(lists.map(({ slug }) => slug));
	const isGone = (slug: string) => !slugs.has(slug);
	if (!made || Object.keys(made.sites).some(isGone)) return anew(lists, at);
	const moved = lists.filter((list) => changed.includes(list) || made.sites[list.slug]?.inDelta);
	if (changed.length === 0) return isStale(made, day) ? anew(lists, at) : { day: made.day, sites: made.sites };

	const delta = moved.flatMap(({ entries }) => entries());
	const inBase = made.base.reduce((sum, { entries }) => sum + entries, 0);
	const isLarge = moved.length > MOST_SITES || delta.length > Math.max(ALWAYS, inBase * SHARE);
	if (isLarge || isStale(made, day) || changed.some((list) => takesAway(list, made.sites[list.slug])))
		return anew(lists, at);
	const sites = { ...made.sites };
	for (const { slug, digest, entries } of moved) {
		const before = made.sites[slug];
		const shown = new Set([...(before?.shown ?? []), ...shownBy(entries())]);
		const people = peopleIn(entries());
		sites[slug] = { digest, inBase: before?.inBase ?? false, inDelta: true, people, shown: [...shown] };
	}
	return { delta, day: made.day, sites };
}

function anew(lists: SiteList[], { day, full }: { day: string; full?: number }): Plan {
	const entries = lists.flatMap((list) => list.entries());
	const sites = lists.map(({ slug, digest, entries }): [string, HeldSite] => [
		slug,
		{ digest, inBase: true, inDelta: false, people: peopleIn(entries()), shown: shownBy(entries()) },
	]);
	return { base: cutSegments(entries, full), delta: [], day, sites: Object.fromEntries(sites) };
}

/** Something in the base no longer counts, and has stood there for a day. */
const isStale = (made: Made, day: string): boolean =>
	made.day !== day && Object.values(made.sites).some(({ inBase, inDelta }) => inBase && inDelta);

function takesAway({ entries }: SiteList, held: HeldSite | undefined): boolean {
	const shown = new Set(shownBy(entries()));
	return held?.shown.some((one) => !shown.has(one)) ?? false;
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
