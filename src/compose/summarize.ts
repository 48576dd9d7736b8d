import { compareTexts } from '../network/compare-texts.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Branch, Entry, EntryData } from './branch.ts';
import type { BranchSummary, ClosedBranch, EntrySummary, ListRow } from './hub.ts';
import { listState } from './list-state.ts';
import { isClosed } from './pages.ts';
import { wordsOf } from './words-of.ts';

/** How many of the newest entries the hub gets to know; services, lists and places come as rows. */
const LATEST_OF_EACH: Partial<Record<CollectionName, number>> = {
	news: 4,
	stories: 2,
	study: 4,
	records: 2,
	activities: 2,
	guides: 2,
	questions: 2,
};

/** How many of them come with their picture: only news and portraits are shown with one. */
const PICTURED: Partial<Record<CollectionName, number>> = { news: 2, stories: 2 };

/** More rows of one kind than any branch should have; beyond it the branch's own page lists them. */
const ROWS_OF_EACH = 200;

/** So many words of a branch are suggested at the hub. */
const WORDS = 24;

/** All the hub says of a branch that is closed for the public. */
export function closedBranch(branch: Branch): ClosedBranch | undefined {
	const { slug, name, status } = branch;
	return isClosed(branch) ? { slug, name, status } : undefined;
}

/** What the hub gets to know of a branch: nothing unless the public may read it. */
export function summarize(branch: Branch): BranchSummary | undefined {
	const { slug, name, short, type, street, star, showcase, members, organisations, motto, palette, header } = branch;
	if (branch.status !== 'live' || branch.audience !== 'public') return undefined;
	const rows = <C extends CollectionName>(collection: C) =>
		ownEntries(branch, collection)
			.slice(0, ROWS_OF_EACH)
			.map(({ data }) => ({ data, common: { title: data.title, path: `${slug}/${data.path}` } }));
	return {
		slug,
		name,
		short,
		type,
		committee: branch.committee?.id,
		street,
		star,
		showcase,
		members,
		organisations,
		motto,
		palette,
		...(showcase && header && { header }),
		words: wordsOf(branch).slice(0, WORDS),
		...(branch.contact?.phone && { phone: branch.contact.phone }),
		columns: branch.columns
			.filter(({ isShared }) => !isShared)
			.map(({ id, title, collection, entries }) => ({ id, title, collection, entries: entries.length })),
		entries: branch.entries.length,
		latestDate: branch.entries[0]?.data.date,
		latest: latestOf(branch),
		services: rows('services').map(({ data: { provider, form, time, forWhom }, common }) => ({
			...common,
			...{ provider, form, time, forWhom },
		})),
		lists: rowsOfLists(branch).slice(0, ROWS_OF_EACH),
		places: rows('places').map(({ data: { address, hours, phone, coordinates }, common }) => ({
			...common,
			...{ address, hours, phone, coordinates },
		})),
		activities: ownEntries(branch, 'activities')
			.filter(({ data }) => !data.isOver)
			.sort((a, b) => compareTexts(a.data.starts, b.data.starts) || compareTexts(a.id, b.id))
			.slice(0, ROWS_OF_EACH)
			.map(({ data: { title, path, starts, ends, place, forWhom, cancelled } }) => ({
				...{ title, path: `${slug}/${path}`, starts, ends, place, forWhom, cancelled },
			})),
	};
}

/** The branch's own entries of a collection in the order of its columns: what it pinned comes first. */
function ownEntries<C extends CollectionName>({ columns }: Branch, collection: C): Entry<C>[] {
	return columns.flatMap((column) =>
		column.collection === collection && !column.isShared ? (column.entries as Entry<C>[]) : [],
	);
}

/** What is still open first, then the newest. */
function rowsOfLists(branch: Branch): ListRow[] {
	return ownEntries(branch, 'lists')
		.map(({ data: { title, path, date, list, party, taken, settled, target, done, unit } }) => ({
			...{ title, path: `${branch.slug}/${path}`, date, list, party, taken, settled, target, done, unit },
		}))
		.sort(
			(a, b) =>
				Number(listState(a).isDone) - Number(listState(b).isDone) ||
				compareTexts(b.date, a.date) ||
				compareTexts(a.path, b.path),
		);
}

function latestOf(branch: Branch): EntrySummary[] {
	const taken = new Map<CollectionName, number>();
	const titles = new Map(branch.columns.map(({ id, title }) => [id, title]));
	return branch.entries.flatMap(({ data }) => {
		const before = taken.get(data.collection) ?? 0;
		taken.set(data.collection, before + 1);
		if (before >= (LATEST_OF_EACH[data.collection] ?? 0)) return [];
		const { cover, ...words } = inShort(data, branch.slug, titles.get(data.column) ?? '');
		return [before < (PICTURED[data.collection] ?? 0) && cover ? { ...words, cover } : words];
	});
}

function inShort(data: EntryData, slug: string, columnTitle: string): EntrySummary {
	return {
		title: data.title,
		date: data.date,
		path: `${slug}/${data.path}`,
		excerpt: data.excerpt,
		collection: data.collection,
		columnTitle,
		topic: data.topic,
		person: data.collection === 'stories' ? data.person : undefined,
		pinned: data.pinned,
		cover: data.cover,
	};
}
