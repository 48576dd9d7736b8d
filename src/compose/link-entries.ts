import type { Column, Entry, TopicPage } from './branch.ts';
import { byStart } from './by-start.ts';
import { lesson } from './course.ts';
import { newestFirst } from './newest-first.ts';

const RELATED = 3;

/** Gives every entry its neighbours and its related entries, once for the whole branch. */
export function linkEntries(columns: Column[], topics: TopicPage[]): void {
	for (const { collection, entries } of columns) {
		chain(
			collection === 'activities'
				? (entries as Entry<'activities'>[]).toSorted(byStart)
				: entries.toSorted(newestFirst).reverse(),
		);
	}
	const byTag = new Map<string, Entry[]>();
	for (const { entries } of columns) {
		for (const entry of entries) for (const tag of entry.data.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), entry]);
	}
	const byTopic = new Map(topics.map(({ id, entries }) => [id, entries]));
	for (const { entries } of topics) chain(entries.filter((entry) => lesson(entry) < Infinity));
	for (const { entries } of columns) {
		for (const entry of entries) entry.data.related = findRelated(entry, byTopic, byTag);
	}
}

/** A course is read in its own order, so its lessons are chained after the columns are. */
function chain(entries: Entry[]): void {
	entries.forEach((entry, index) => {
		entry.data.previous = entries[index - 1];
		entry.data.next = entries[index + 1];
	});
}

function findRelated({ id, data }: Entry, byTopic: Map<string, Entry[]>, byTag: Map<string, Entry[]>): Entry[] {
	const shared = new Map<Entry, number>();
	const count = (others: Entry[] | undefined, weight: number) => {
		for (const other of others ?? []) {
			const isItself = other.id === id && other.data.column === data.column;
			if (!isItself && other !== data.previous && other !== data.next)
				shared.set(other, (shared.get(other) ?? 0) + weight);
		}
	};
	if (data.topic) count(byTopic.get(data.topic), 2);
	for (const tag of data.tags) count(byTag.get(tag), 1);
	return [...shared]
		.sort(([a, common], [b, others]) => others - common || newestFirst(a, b))
		.slice(0, RELATED)
		.map(([entry]) => entry);
}
