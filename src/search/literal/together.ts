import type { Found } from './segment.ts';

/** How far words may stand apart, beyond their own length, to be near each other. */
const NEAR = 40;
const IN_TITLE = NEAR + 2;

/** Entries that have all words, and how close to each other: in the title most of all, then the nearer the more. */
export function together(words: string[], found: Found[][]): { entry: number; closeness: number }[] {
	const [fewest = [], ...others] = [...found].sort((a, b) => a.length - b.length);
	const inOthers = others.map((list) => new Set(list.map(({ entry }) => entry)));
	const common = new Set(
		fewest.map(({ entry }) => entry).filter((entry) => inOthers.every((entries) => entries.has(entry))),
	);
	const spots = new Map<number, { place: number; word: number }[]>(Array.from(common, (entry) => [entry, []]));
	const inTitle = new Map<number, number>();
	found.forEach((list, word) => {
		for (const { entry, inTitle: isThere, places } of list) {
			if (!common.has(entry)) continue;
			if (isThere) inTitle.set(entry, (inTitle.get(entry) ?? 0) + 1);
			spots.get(entry)!.push(...places.map((place) => ({ place, word })));
		}
	});
	return Array.from(spots, ([entry, list]) => {
		if (inTitle.get(entry) === words.length) return { entry, closeness: IN_TITLE };
		const gap = narrowest(
			list.sort((a, b) => a.place - b.place),
			words,
		);
		return { entry, closeness: Math.max(0, NEAR + 1 - gap) };
	});
}

/** The least that stands between all words; of single characters the places are not known, so they are near nothing. */
function narrowest(spots: { place: number; word: number }[], words: string[]): number {
	const own = words.reduce((sum, word) => sum + word.length, 0);
	const last: (number | undefined)[] = words.map(() => undefined);
	let least = Number.POSITIVE_INFINITY;
	for (const { place, word } of spots) {
		last[word] = place;
		if (last.includes(undefined)) continue;
		least = Math.min(least, place + words[word]!.length - Math.min(...(last as number[])) - own);
	}
	return Math.max(0, least);
}
