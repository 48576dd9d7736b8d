import type { Entry } from './network';

/** A function that finds the three entries with most in common: a topic counts twice, a tag once. */
export function relate(entries: Entry[]): (entry: Entry) => Entry[] {
	const byTopic = Map.groupBy(entries, ({ data }) => data.topic);
	const byTag = new Map<string, Entry[]>();
	for (const entry of entries) for (const tag of entry.data.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), entry]);
	return (entry) => {
		const common = new Map<Entry, number>();
		const count = (others: Entry[] = [], weight: number) => {
			for (const other of others) if (other !== entry) common.set(other, (common.get(other) ?? 0) + weight);
		};
		count(byTopic.get(entry.data.topic), 2);
		for (const tag of entry.data.tags) count(byTag.get(tag), 1);
		return [...common]
			.sort(([a, one], [b, other]) => other - one || b.data.date.valueOf() - a.data.date.valueOf())
			.slice(0, 3)
			.map(([other]) => other);
	};
}
