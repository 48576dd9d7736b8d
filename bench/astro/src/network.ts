import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { relate } from './related';
import { day, initialOf, inOrderOfDirectory } from './words';

export type Entry = CollectionEntry<'news'> | CollectionEntry<'stories'> | CollectionEntry<'study'>;
export const PAGE_SIZE = 20;
/** What the hub's navigation leads to. */
export const MENU = [
	{ path: '/branches/', title: '支部名录' },
	{ path: '/committees/', title: '党组织' },
	{ path: '/study/', title: '学习' },
];

const newestFirst = (a: Entry, b: Entry) => b.data.date.valueOf() - a.data.date.valueOf() || (a.id < b.id ? -1 : 1);
const branchOf = ({ id }: Entry) => id.split('/')[0]!;
const columnOf = ({ id }: Entry) => id.split('/')[1]!;

export const network = (await getEntry('network', 'network'))!.data;
export const entries: Entry[] = [
	...(await getCollection('news')),
	...(await getCollection('stories')),
	...(await getCollection('study')),
].sort(newestFirst);
const byBranch = Map.groupBy(entries, branchOf);
const faces = new Map((await getCollection('faces')).map(({ id, data }) => [id, data]));

/** Grouped once, so that no page has to filter the whole network. */
export const branches = (await getCollection('branches'))
	.sort((a, b) => inOrderOfDirectory(a.data, b.data))
	.map(({ id: slug, data }) => {
		const face = faces.get(slug)!;
		const own = byBranch.get(slug) ?? [];
		const byColumn = Map.groupBy(own, columnOf);
		const byTopic = Map.groupBy(own, (entry) => entry.data.topic);
		return {
			...data,
			...face,
			slug,
			initial: initialOf(data.name),
			committee: network.committees.find(({ id }) => id === data.committee)!,
			base: `/${slug}/`,
			entries: own,
			related: relate(own),
			columns: (face.columns ?? network.columns).map((column) => {
				const entries = byColumn.get(column.id) ?? [];
				return { ...column, base: `/${slug}/${column.id}/`, entries, years: years(entries) };
			}),
			topics: face.topics.map((topic) => ({
				...topic,
				base: `/${slug}/topics/${topic.id}/`,
				entries: byTopic.get(topic.id) ?? [],
			})),
		};
	});
const byStreet = [...Map.groupBy(branches, ({ street }) => street)];
/** The directory's sections: a street with its branches. */
export const streets = byStreet.map(([title, own], index) => ({ title, own, anchor: `s${index + 1}` }));
export const branchBySlug = new Map(branches.map((branch) => [branch.slug, branch]));

export type Branch = (typeof branches)[number];
export type Column = Branch['columns'][number];
export type Topic = Branch['topics'][number];

/** The branch an entry belongs to. */
export const branchOfEntry = (entry: Entry): Branch => branchBySlug.get(branchOf(entry))!;

/** Digests of all that the page of an entry shows, for `incrementalBuild`. */
export const madeFrom = (branch: Branch, entries: Entry[], index: number): string =>
	[...entries.slice(Math.max(0, index - 1), index + 2), ...branch.related(entries[index]!)]
		.map(({ digest }) => digest)
		.join();

/** The first entries, at most two of a branch. */
export function spread(list: Entry[], limit: number): Entry[] {
	const taken = new Map<string, number>();
	const chosen: Entry[] = [];
	for (const entry of list) {
		if (chosen.length === limit) break;
		const count = taken.get(branchOf(entry)) ?? 0;
		taken.set(branchOf(entry), count + 1);
		if (count < 2) chosen.push(entry);
	}
	return chosen;
}

function years(list: Entry[]): string[] {
	return [...new Set(list.map(({ data }) => day(data.date).slice(0, 4)))];
}

export function excerpt({ data, body = '' }: Entry): string {
	return (
		data.summary ??
		body
			.trim()
			.slice(0, 100)
			.replace(/[*#>|]|\[|\]\(.*?\)/g, '')
			.split('\n')[0]!
			.slice(0, 90)
	);
}
