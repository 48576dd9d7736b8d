import type { Buckets } from './read-buckets.ts';

/** A part of a text that has a list of its places. */
export interface Part {
	offset: number;
	of: string;
	from: Buckets;
	cost: number;
}

/** What a request costs besides its bytes, in KB. */
const REQUEST = 4;

/** Parts that cover a text and cost least together, the cheapest first: pairs, and threes around those that are common. */
export function coverOf(text: string, commonPairs: ReadonlySet<string>, pairs: Buckets, triples: Buckets): Part[] {
	const parts: Part[] = [];
	for (let offset = 0; offset + 2 <= text.length; offset++) {
		const pair = text.slice(offset, offset + 2);
		const isCommon = commonPairs.has(pair);
		if (!isCommon) parts.push({ offset, of: pair, from: pairs, cost: pairs.costOf(pair) });
		const of = text.slice(offset, offset + 3);
		if (of.length === 3 && (isCommon || commonPairs.has(of.slice(1))))
			parts.push({ offset, of, from: triples, cost: triples.costOf(of) });
	}
	// What covers the text up to a place, and what it costs.
	const best: ({ cost: number; last?: Part; below?: number } | undefined)[] = [{ cost: 0 }];
	for (const part of parts) {
		const end = part.offset + part.of.length;
		for (let below = part.offset; below < end; below++) {
			const before = best[below];
			// Only the beginning is covered by nothing.
			if (!before || (below === 0 && part.offset > 0)) continue;
			const cost = before.cost + REQUEST + part.cost;
			if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, last: part, below };
		}
	}
	const cover: Part[] = [];
	for (let at = best[text.length]; at?.last; at = best[at.below!]) cover.push(at.last);
	return cover.sort((a, b) => a.cost - b.cost || a.offset - b.offset);
}
