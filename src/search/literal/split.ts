import { FACETS, type Facet, type FacetName, type Question } from '../engine.ts';
import type { Hit } from './rank.ts';

/** What an entry has of each facet. */
function valueIn({ segment, entry }: Hit, name: FacetName): string | undefined {
	if (name === 'column') return segment.columnOf(entry);
	if (name === 'topic') return segment.topicOf(entry);
	if (name === 'year') return segment.yearOf(entry);
	const site = segment.siteOf(entry);
	return name === 'committee' ? site?.committee : site?.slug || undefined;
}

/**
 * Keeps the hits that have what is asked for, and counts by what they may be split: each facet among those that the
 * other facets leave, so that one may choose another value of it.
 */
export function split(hits: Hit[], only: Question['only']): { hits: Hit[]; facets: Facet[] } {
	const chosen = FACETS.filter((name) => only[name] !== undefined);
	const has = (hit: Hit, name: FacetName) => valueIn(hit, name) === only[name];
	const facets = FACETS.map((name) => {
		const others = chosen.filter((other) => other !== name);
		return count(name, others.length === 0 ? hits : hits.filter((hit) => others.every((other) => has(hit, other))));
	});
	return {
		hits: hits.filter((hit) => chosen.every((name) => has(hit, name))),
		facets: facets.filter(({ name, values }) => values.length > (only[name] === undefined ? 1 : 0)),
	};
}

function count(name: FacetName, hits: Hit[]): Facet {
	const values = new Map<string, { value: string; label: string; entries: number }>();
	for (const hit of hits) {
		const value = valueIn(hit, name);
		if (value === undefined) continue;
		const known = values.get(value);
		if (known) known.entries++;
		else values.set(value, { value, label: labelOf(hit, name, value), entries: 1 });
	}
	const sorted = [...values.values()].sort((a, b) => b.entries - a.entries || (a.value < b.value ? 1 : -1));
	return { name, values: sorted };
}

const labelOf = ({ segment, entry }: Hit, name: FacetName, value: string): string =>
	name === 'branch' ? (segment.siteOf(entry)?.name ?? value) : value;
