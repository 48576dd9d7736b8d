import { FACETS, type Facet, type FacetName, type Question } from '../engine.ts';
import type { Hit } from './rank.ts';
import type { Segment } from './segment.ts';

/** What an entry has of each facet. */
function valueIn({ segment, entry }: Hit, name: FacetName): string | undefined {
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
export function split(hits: Hit[], only: Question['only']): { hits: Hit[]; isSplit: boolean; facets: () => Facet[] } {
	const chosen = FACETS.filter((name) => only[name] !== undefined);
	const having = (names: FacetName[]) =>
		names.length === 0 ? hits : hits.filter((hit) => names.every((name) => valueIn(hit, name) === only[name]));
	const among = (name: FacetName) => having(chosen.filter((other) => other !== name));
	const facets = () =>
		FACETS.map((name) => count(name, among(name))).filter(
			({ name, values }) => values.length > (only[name] === undefined ? 1 : 0),
		);
	return { hits: having(chosen), isSplit: FACETS.some((name) => hasTwo(name, among(name))), facets };
}

/** Whether there is more than one value; mostly the first few tell. */
function hasTwo(name: FacetName, hits: Hit[]): boolean {
	let known: string | undefined;
	return hits.some((hit) => {
		const value = valueIn(hit, name);
		if (value === undefined || value === known) return false;
		const isFirst = known === undefined;
		known ??= value;
		return !isFirst;
	});
}

function count(name: FacetName, hits: Hit[]): Facet {
	// Thousands of hits have few numbers; only of those the values are looked up.
	const numbers = new Map<Segment, Map<number, { hit: Hit; entries: number }>>();
	for (const hit of hits) {
		const own = numbers.get(hit.segment) ?? new Map<number, { hit: Hit; entries: number }>();
		numbers.set(hit.segment, own);
		const number = numbersOf(hit.segment, name)[hit.entry]!;
		const known = own.get(number);
		if (known) known.entries++;
		else own.set(number, { hit, entries: 1 });
	}
	const values = new Map<string, Facet['values'][number]>();
	for (const { hit, entries } of [...numbers.values()].flatMap((own) => [...own.values()])) {
		const value = valueIn(hit, name);
		if (value === undefined) continue;
		const known = values.get(value);
		if (known) known.entries += entries;
		else values.set(value, { value, label: labelOf(hit, name, value), entries });
	}
	const sorted = [...values.values()].sort((a, b) => b.entries - a.entries || (a.value < b.value ? 1 : -1));
	return { name, values: sorted };
}

const labelOf = ({ segment, entry }: Hit, name: FacetName, value: string): string =>
	name === 'branch' ? (segment.siteOf(entry)?.name ?? value) : value;
