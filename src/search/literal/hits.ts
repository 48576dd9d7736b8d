import type { Segment } from './segment.ts';

/** Entries that answer a query in one way. Columns, for to make thousands of objects takes long. */
export interface Hits {
	entries: Uint32Array;
	scores: Float64Array;
	segment: Segment;
	/** The folded words to be marked in them. */
	words: string[];
	/** The lower the better; among equals the higher score. */
	tier: number;
}

/** One of them. */
export interface Hit extends Pick<Hits, 'segment' | 'words' | 'tier'> {
	entry: number;
	score: number;
}

export const hitAt = ({ segment, words, tier, entries, scores }: Hits, number: number): Hit => {
	return { segment, words, tier, entry: entries[number]!, score: scores[number]! };
};

export const countOf = (all: Hits[]): number => all.reduce((sum, { entries }) => sum + entries.length, 0);

/** Those of them that are wanted. */
export function keep(hits: Hits, isWanted: (entry: number) => boolean): Hits {
	const entries = new Uint32Array(hits.entries.length);
	const scores = new Float64Array(hits.entries.length);
	let count = 0;
	for (let at = 0; at < hits.entries.length; at++) {
		const entry = hits.entries[at]!;
		if (!isWanted(entry)) continue;
		entries[count] = entry;
		scores[count++] = hits.scores[at]!;
	}
	return { ...hits, entries: entries.subarray(0, count), scores: scores.subarray(0, count) };
}
