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
	const kept = new Scored(hits.entries.length);
	const { entries, scores } = hits;
	for (let at = 0; at < entries.length; at++) if (isWanted(entries[at]!)) kept.add(entries[at]!, scores[at]!);
	return { ...hits, ...kept.all };
}

/** Collects entries with their scores. */
export class Scored {
	readonly #entries: Uint32Array;
	readonly #scores: Float64Array;
	#count = 0;

	/** @param most so many at most. */
	constructor(most: number) {
		this.#entries = new Uint32Array(most);
		this.#scores = new Float64Array(most);
	}

	add(entry: number, score: number): void {
		this.#entries[this.#count] = entry;
		this.#scores[this.#count++] = score;
	}

	get all(): Pick<Hits, 'entries' | 'scores'> {
		return { entries: this.#entries.subarray(0, this.#count), scores: this.#scores.subarray(0, this.#count) };
	}
}
