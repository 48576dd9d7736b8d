import type { Found } from './found.ts';
import type { Hits } from './hits.ts';

/** How far words may stand apart, beyond their own length, to be near each other. */
const NEAR = 40;
const IN_TITLE = NEAR + 2;

/** Where a word was found, and how far it was looked through. */
interface Word {
	found: Found;
	width: number;
	at: number;
	place: number;
}

/** Entries that have all words, scored by how close to each other: in the title most of all, then the nearer the more. */
export function together(words: string[], found: Found[]): Pick<Hits, 'entries' | 'scores'> {
	const all: Word[] = words.map((word, number) => ({ found: found[number]!, width: word.length, at: 0, place: 0 }));
	const own = all.reduce((sum, { width }) => sum + width, 0);
	const [fewest] = all.sort((a, b) => a.found.length - b.found.length);
	const { entries, length } = fewest!.found;
	const having = new Uint32Array(length);
	const scores = new Float64Array(length);
	let count = 0;
	for (let at = 0; at < length; at++) {
		if (!haveAll(all, entries[at]!)) continue;
		having[count] = entries[at]!;
		scores[count++] = closeness(all, own);
	}
	return { entries: having.subarray(0, count), scores: scores.subarray(0, count) };
}

/** Whether all words have an entry that is not before the last one asked for; then they are there. */
function haveAll(all: Word[], entry: number): boolean {
	for (const word of all) {
		const { entries, length } = word.found;
		while (word.at < length && entries[word.at]! < entry) word.at++;
		if (word.at === length || entries[word.at] !== entry) return false;
	}
	return true;
}

function closeness(all: Word[], own: number): number {
	let isInTitle = true;
	for (const { found, at } of all) if (found.inTitle[at] === 0) isInTitle = false;
	return isInTitle ? IN_TITLE : Math.max(0, NEAR + 1 - Math.max(0, narrowest(all) - own));
}

/** The narrowest stretch with all words; of single characters the places are not known, so they are near nothing. */
function narrowest(all: Word[]): number {
	for (const word of all) {
		word.place = word.found.from[word.at]!;
		if (word.place === word.found.to[word.at]) return Number.POSITIVE_INFINITY;
	}
	for (let least = Number.POSITIVE_INFINITY; ; ) {
		let first = all[0]!;
		let end = 0;
		for (const word of all) {
			const place = word.found.places[word.place]!;
			end = Math.max(end, place + word.width);
			if (place < first.found.places[first.place]!) first = word;
		}
		least = Math.min(least, end - first.found.places[first.place]!);
		if (++first.place >= first.found.to[first.at]!) return least;
	}
}
