import { cutSegments } from '../../../src/search/literal/cut-segments.ts';
import type { SiteEntry } from '../../../src/search/literal/segments.ts';
import { exceeds, isStale, LARGE, TOO_LARGE } from './limits.ts';
import type { DeltaPart, Made } from './made.ts';
import type { SiteList } from './site-lists.ts';

/** What the index is to be made of. */
export interface Plan {
	/** Missing where the base stays as it is. */
	base?: SiteEntry[][];
	/** What of the delta is written. */
	latest?: { sites: string[]; entries: SiteEntry[] };
	/** What of it stays, behind that. */
	kept: DeltaPart[];
	day: string;
	sites: Made['sites'];
	/** What the files will have of the sites that change. */
	shown: Map<string, string[]>;
	/** What was there before holds something that the public no longer has. */
	isCleared: boolean;
}

/** What is made at a time. */
export interface PlanFor {
	day: string;
	/** Somebody waits for this: the base is for another time. */
	isPart?: boolean;
	full?: number;
}

/** A part of the delta is written again until it has so many sites; more where there would otherwise be too many parts for readers. */
const TOGETHER = 4;
const PARTS = 8;
/** So many entries of others, for each of those sites, may be written with what changes. */
const EACH = 75;

/**
 * What has to be written so that the index says what the public has now. Ordinarily a part of the delta: all entries of the
 * sites that changed, and of few others. The base is made anew when the delta grows too large, when something was taken
 * away from the public, for a base still has its words, and a day after anything in it was altered.
 */
export function plan(
	lists: SiteList[],
	made: Made | undefined,
	at: PlanFor,
	shownBefore: (slug: string) => string[] | undefined,
): Plan {
	const changed = lists.filter(({ slug, digest }) => made?.sites[slug]?.digest !== digest);
	const bySlug = new Map(lists.map((list) => [list.slug, list]));
	if (!made || Object.keys(made.sites).some((slug) => !bySlug.has(slug)))
		return { ...anew(lists, at), isCleared: true };
	if (changed.some((list) => made.sites[list.slug] && takesAway(list, shownBefore(list.slug))))
		return { ...anew(lists, at), isCleared: true };

	const sites: Made['sites'] = {};
	for (const { slug, release, digest } of lists)
		sites[slug] = { ...(made.sites[slug] ?? { inBase: false, entries: 0, people: [] }), release, digest };
	const shown = new Map<string, string[]>();
	for (const { slug, entries } of changed) {
		const listed = entries();
		shown.set(slug, [...new Set([...(shownBefore(slug) ?? []), ...shownBy(listed)])]);
		sites[slug] = { ...sites[slug]!, entries: listed.length, people: peopleIn(listed) };
	}
	const slugs = changed.map(({ slug }) => slug);
	const delta: Joined = slugs.length > 0 ? join(made.delta, slugs, sites) : { kept: made.delta };
	const next = { ...made, sites, delta: [...(delta.joined ? [{ sites: delta.joined }] : []), ...delta.kept] };
	const isOld = !at.isPart && isStale(made, at.day);
	if (isOld || exceeds(next, at.isPart ? TOO_LARGE : LARGE)) return { ...anew(lists, at), isCleared: isOld };
	const joined = delta.joined?.sort();
	const latest = joined && { sites: joined, entries: joined.flatMap((slug) => bySlug.get(slug)!.entries()) };
	return { ...(latest && { latest }), kept: delta.kept, day: made.day, sites, shown, isCleared: false };
}

interface Joined {
	joined?: string[];
	kept: DeltaPart[];
}

/** Sites that change, with the parts that are small enough to be written again beside them; the other parts lose those sites. */
function join(delta: DeltaPart[], changed: string[], sites: Made['sites']): Joined {
	const before = delta.reduce((sum, part) => sum + part.sites.length, 0);
	const together = Math.max(TOGETHER, Math.ceil(before / PARTS));
	const joined = [...changed];
	const kept: DeltaPart[] = [];
	let others = 0;
	for (const part of without(delta, (slug) => changed.includes(slug))) {
		const own = part.sites.reduce((sum, slug) => sum + sites[slug]!.entries, 0);
		if (joined.length + part.sites.length > together || others + own > together * EACH) kept.push(part);
		else {
			joined.push(...part.sites);
			others += own;
		}
	}
	return { joined, kept };
}

/** A delta in which these sites no longer count; a part of which nothing does is gone. */
export function without(delta: DeltaPart[], isOut: (slug: string) => boolean): DeltaPart[] {
	return delta
		.map((part) => {
			const out = part.sites.filter(isOut);
			if (out.length === 0) return part;
			const sites = part.sites.filter((slug) => !isOut(slug));
			return { ...part, sites, without: [...part.without, ...out].sort() };
		})
		.filter(({ sites }) => sites.length > 0);
}

function anew(lists: SiteList[], { day, full }: PlanFor): Omit<Plan, 'isCleared'> & { base: SiteEntry[][] } {
	const all: SiteEntry[] = [];
	const sites: Made['sites'] = {};
	const shown = new Map<string, string[]>();
	for (const { slug, release, digest, entries } of lists) {
		const listed = entries();
		all.push(...listed);
		sites[slug] = { release, digest, entries: listed.length, inBase: true, people: peopleIn(listed) };
		shown.set(slug, shownBy(listed));
	}
	return { base: cutSegments(all, full), kept: [], day, sites, shown };
}

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
