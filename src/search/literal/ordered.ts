import { countOf, type Hit, type Hits, hitAt } from './hits.ts';

/** So many are shown at first. */
export const FIRST = 10;

/** Negative where the first comes first. */
export type Compare = (a: Hit, b: Hit) => number;

/** Hits in an order. The first ones are found without putting all in order, for which thousands take long. */
export class Ordered {
	readonly #hits: Hits[];
	readonly #compare: Compare;
	#first: Hit[] | undefined;
	#all: Hit[] | undefined;

	constructor(hits: Hits[], compare: Compare) {
		this.#hits = hits;
		this.#compare = compare;
	}

	get length(): number {
		return countOf(this.#hits);
	}

	slice(from = 0, to = this.length): Hit[] {
		if (to > FIRST) this.#all ??= this.#hits.flatMap(each).sort(this.#compare);
		else this.#first ??= best(this.#hits, this.#compare);
		return (this.#all ?? this.#first!).slice(from, to);
	}
}

function best(all: Hits[], compare: Compare): Hit[] {
	const first: Hit[] = [];
	for (const hits of all) {
		const hit = hitAt(hits, 0);
		for (let number = 0; number < hits.entries.length; number++) {
			hit.entry = hits.entries[number]!;
			hit.score = hits.scores[number]!;
			if (first.length === FIRST && compare(hit, first[FIRST - 1]!) >= 0) continue;
			let at = first.length;
			while (at > 0 && compare(hit, first[at - 1]!) < 0) at--;
			first.splice(at, 0, { ...hit });
			first.length = Math.min(first.length, FIRST);
		}
	}
	return first;
}

const each = (hits: Hits): Hit[] => Array.from(hits.entries, (_, number) => hitAt(hits, number));
