/** Where in an entry a word was found. */
interface Found {
	entry: number;
	inTitle: boolean;
	count: number;
	/** The first of its places among these. */
	from: number;
	places: Uint32Array;
}

export function foundAt(entry: number, inTitle: boolean, places: Uint32Array, from: number, to: number): Found {
	return { entry, inTitle, count: to - from, from, places };
}

/** How far words may stand apart, beyond their own length, to be near each other. */
const NEAR = 40;
const IN_TITLE = NEAR + 2;

/** Entries that have all words, and how close to each other: in the title most of all, then the nearer the more. The lists are in order. */
export function together(words: string[], found: Found[][]): { entry: number; closeness: number }[] {
	const lists = found.map((list, word) => ({ list, width: words[word]!.length }));
	const [fewest, ...others] = lists.sort((a, b) => a.list.length - b.list.length);
	const widths = lists.map(({ width }) => width);
	const own = widths.reduce((sum, width) => sum + width, 0);
	const next = others.map(() => 0);
	const closest: { entry: number; closeness: number }[] = [];
	for (const first of fewest!.list) {
		const { entry } = first;
		const all = [first];
		others.forEach(({ list }, other) => {
			while (next[other]! < list.length && list[next[other]!]!.entry < entry) next[other]!++;
			const one = list[next[other]!];
			if (one?.entry === entry) all.push(one);
		});
		if (all.length < lists.length) continue;
		const isInTitle = all.every(({ inTitle }) => inTitle);
		closest.push({
			entry,
			closeness: isInTitle ? IN_TITLE : Math.max(0, NEAR + 1 - Math.max(0, narrowest(all, widths) - own)),
		});
	}
	return closest;
}

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
