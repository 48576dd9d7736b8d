import type { BranchSummary, EntrySummary } from '../src/compose/hub.ts';
import type { CollectionName } from '../src/schema/collections.ts';

/** A branch as the hub knows it, for tests; a test says what it is about. */
export const sampleSummary = (slug: string, more: Partial<BranchSummary> = {}): BranchSummary => ({
	slug,
	name: slug,
	short: undefined,
	type: 'independent',
	committee: undefined,
	street: undefined,
	star: undefined,
	showcase: false,
	members: undefined,
	organisations: [],
	motto: undefined,
	palette: 'vermilion',
	columns: [],
	entries: more.latest?.length ?? 0,
	latestDate: more.latest?.[0]?.date,
	latest: [],
	services: [],
	lists: [],
	places: [],
	activities: [],
	...more,
});

/** An entry of a branch as the hub knows it, for tests. */
export const sampleEntry = (
	path: string,
	date: string,
	collection: CollectionName = 'news',
	more: Partial<EntrySummary> = {},
): EntrySummary => ({
	...{ title: path, date, path, excerpt: '开头', collection, columnTitle: '栏目', pinned: false },
	...more,
});
