import type { Hits } from './hits.ts';
import type { MayHave } from './lists.ts';
import { rank, rankAll, type Words, wordsIn } from './rank.ts';
import type { Segment } from './segment.ts';
import { readingsOf } from './syllable-numbers.ts';

/** A way to understand what was typed. */
export interface Way {
	/** What it finds, the best first. */
	rank(segments: Segment[]): Promise<Hits[]>;
	/** Whether it may find something where these lists lead to; where it does, this is true. */
	mayFind(lists: MayHave): Promise<boolean>;
	/** Whether there it may stand as it was typed. */
	maySay(lists: MayHave): Promise<boolean>;
}

/** All that was typed, or the same in other words; in the segments that are open also titles spelt so. */
export function asTyped(typed: Words, others: Words[]): Way {
	const all = [typed, ...others];
	return {
		rank: (segments) => rank(segments, typed, others),
		mayFind: (lists) => some(all.map(({ words }) => hasAll(lists, words))),
		maySay: (lists) => lists.has(typed.whole),
	};
}

/** Letters as titles are spelt, for which `asTyped` opens no older segment: there are many ways to divide them. */
export function spelt(typed: Words): Way | undefined {
	const readings = readingsOf(typed.whole);
	if (readings.length === 0) return undefined;
	return {
		rank: (segments) => rank(segments, typed),
		mayFind: (lists) => some(readings.map((reading) => lists.has(reading))),
		maySay: async () => false,
	};
}

/** The words that the browser divides a text into, where that is another way to understand it. */
export function divided({ whole, words: typed }: Words): Way | undefined {
	const words = wordsIn(whole);
	if (words.length < 2 || words.every((word) => typed.includes(word))) return undefined;
	return {
		rank: (segments) => rankAll(segments, words),
		mayFind: (lists) => hasAll(lists, words),
		maySay: async () => false,
	};
}

const some = async (all: Promise<boolean>[]): Promise<boolean> => (await Promise.all(all)).includes(true);

/** One word after the other, the longest first: it is the rarest, and mostly tells. */
async function hasAll(lists: MayHave, words: string[]): Promise<boolean> {
	for (const word of [...words].sort((a, b) => b.length - a.length)) if (!(await lists.has(word))) return false;
	return true;
}
