import { FACETS, type Facet, type FacetName, type Question } from '../engine.ts';
import { type Hits, keep } from './hits.ts';
import type { Segment } from './segment.ts';

/** What an entry has of each facet. */
function valueIn(segment: Segment, entry: number, name: FacetName): string | undefined {
	if (name === 'column') return segment.columnOf(entry);
	if (name === 'topic') return segment.topicOf(entry);
	if (name === 'year') return segment.yearOf(entry);
	const site = segment.siteOf(entry);
	return name === 'committee' ? site?.committee : site?.slug || undefined;
}

/** Numbers that decide of what value an entry is. */
function numbersOf({ known }: Segment, name: FacetName): Uint32Array {
	if (name === 'column') return known.columns;
	if (name === 'topic') return known.topics;
	return name === 'year' ? known.days : known.sites;
}

/**
 * Keeps the hits that have what is asked for. By what they may be split is counted when that is asked for: each facet among
 * those that the other facets leave, so that one may choose another value of it.
 */
export function split(hits: Hits[], only: Question['only']): { hits: Hits[]; isSplit: boolean; facets: () => Facet[] } {
	const chosen = FACETS.filter((name) => only[name] !== undefined);
	const having = (names: FacetName[]) =>
		names.length === 0
			? hits
			: hits.map((some) =>
					keep(some, (entry) => names.every((name) => valueIn(some.segment, entry, name) === only[name])),
				);
	const among = (name: FacetName) => having(chosen.filter((other) => other !== name));
	const facets = () =>
		FACETS.map((name) => count(name, among(name))).filter(
			({ name, values }) => values.length > (only[name] === undefined ? 1 : 0),
		);
	return { hits: having(chosen), isSplit: FACETS.some((name) => hasTwo(name, among(name))), facets };
}

/** Whether there is more than one value; mostly the first few tell. */
function hasTwo(name: FacetName, hits: Hits[]): boolean {
	let known: string | undefined;
	return hits.some(({ segment, entries }) =>
		entries.some((entry) => {
			const value = valueIn(segment, entry, name);
			if (value === undefined || value === known) return false;
			const isFirst = known === undefined;
			known ??= value;
			return !isFirst;
		}),
	);
}

function count(name: FacetName, hits: Hits[]): Facet {
	const values = new Map<string, Facet['values'][number]>();
	for (const { segment, entries } of hits) {
		// Thousands of entries have few numbers; only of those the values are looked up.
		const numbers = numbersOf(segment, name);
		const counted = new Map<number, { entry: number; entries: number }>();
		for (let at = 0; at < entries.length; at++) {
			const entry = entries[at]!;
			const same = counted.get(numbers[entry]!);
			if (same) same.entries++;
			else counted.set(numbers[entry]!, { entry, entries: 1 });
		}
		for (const { entry, entries } of counted.values()) {
			const value = valueIn(segment, entry, name);
			if (value === undefined) continue;
			const known = values.get(value);
			if (known) known.entries += entries;
			else values.set(value, { value, label: labelOf(segment, entry, name, value), entries });
		}
	}
	const sorted = [...values.values()].sort((a, b) => b.entries - a.entries || (a.value < b.value ? 1 : -1));
	return { name, values: sorted };
}

const labelOf = (segment: Segment, entry: number, name: FacetName, value: string): string =>
	name === 'branch' ? (segment.siteOf(entry)?.name ?? value) : value;
