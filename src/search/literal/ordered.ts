import type { Hit } from './rank.ts';

/** So many are shown at first. */
const FIRST = 10;

/** Negative where the first comes first. */
export type Compare = (a: Hit, b: Hit) => number;

/** Hits in an order. The first ones are found without putting all in order, for which thousands take long. */
export class Ordered {
	readonly #hits: Hit[];
	readonly #compare: Compare;
	#first: Hit[] | undefined;
	#all: Hit[] | undefined;

	constructor(hits: Hit[], compare: Compare) {
		this.#hits = hits;
		this.#compare = compare;
	}

	get length(): number {
		return this.#hits.length;
	}

	slice(from = 0, to = this.length): Hit[] {
		if (to > FIRST) this.#all ??= [...this.#hits].sort(this.#compare);
		else this.#first ??= best(this.#hits, this.#compare);
		return (this.#all ?? this.#first!).slice(from, to);
	}
}

function best(hits: Hit[], compare: Compare): Hit[] {
	const first: Hit[] = [];
	for (const hit of hits) {
		if (first.length === FIRST && compare(hit, first[FIRST - 1]!) >= 0) continue;
		let at = first.length;
		while (at > 0 && compare(hit, first[at - 1]!) < 0) at--;
		first.splice(at, 0, hit);
		first.length = Math.min(first.length, FIRST);
	}
	return first;
}
