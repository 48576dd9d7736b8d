import type { Make } from './segment.ts';

/** Where in an entry a word was found. */
interface Found {
	entry: number;
	inTitle: boolean;
	count: number;
	/** The first of its places among these. */
	from: number;
	places: Uint32Array;
}

export const foundAt: Make<Found> = (entry, inTitle, places, from, to) => ({
	...{ entry, inTitle, places, from },
	count: to - from,
});

/** How far words may stand apart, beyond their own length, to be near each other. */
const NEAR = 40;
const IN_TITLE = NEAR + 2;

/** Entries that have all words, and how close to each other: in the title most of all, then the nearer the more. */
export function together(words: string[], found: Found[][]): { entry: number; closeness: number }[] {
	const lists = found.map((list, word) => ({ list, width: words[word]!.length }));
	const [fewest, ...others] = lists.sort((a, b) => a.list.length - b.list.length);
	const byEntry = others.map(({ list }) => new Map(list.map((one) => [one.entry, one])));
	const widths = lists.map(({ width }) => width);
	const own = widths.reduce((sum, width) => sum + width, 0);
	return fewest!.list.flatMap((first) => {
		const all = [first, ...byEntry.map((known) => known.get(first.entry))];
		if (!isWhole(all)) return [];
		if (all.every(({ inTitle }) => inTitle)) return [{ entry: first.entry, closeness: IN_TITLE }];
		return [{ entry: first.entry, closeness: Math.max(0, NEAR + 1 - Math.max(0, narrowest(all, widths) - own)) }];
	});
}

const isWhole = (all: (Found | undefined)[]): all is Found[] => !all.includes(undefined);

/** The narrowest stretch with all words; of single characters the places are not known, so they are near nothing. */
function narrowest(all: Found[], widths: number[]): number {
	if (all.some(({ count }) => count === 0)) return Number.POSITIVE_INFINITY;
	const at = all.map(({ from }) => from);
	for (let least = Number.POSITIVE_INFINITY; ; ) {
		let first = 0;
		let end = 0;
		for (let word = 0; word < all.length; word++) {
			const place = all[word]!.places[at[word]!]!;
			end = Math.max(end, place + widths[word]!);
			if (place < all[first]!.places[at[first]!]!) first = word;
		}
		least = Math.min(least, end - all[first]!.places[at[first]!]!);
		if (++at[first]! >= all[first]!.from + all[first]!.count) return least;
	}
}
