import { fold, foldedWords } from './fold.ts';
import { matchesPinyin } from './match-pinyin.ts';
import type { LiteralIndex } from './read-index.ts';

/** An entry that answers a query, with the folded words to be marked in it. */
export interface Hit {
	entry: number;
	words: string[];
}

/** What a query finds, best first; where it finds nothing, words of it that would find something. */
export interface Ranked {
	hits: Hit[];
	nearTerms: { term: string; entries: number }[];
}

/** How far words may stand apart, beyond their own length, to be near each other. */
const NEAR = 40;
const IN_TITLE = -1;
const MANY_TERMS = 8;

/**
 * Ranks what a query finds: title with the words as typed, text with them as typed, title by its pinyin,
 * title with all words, all words near each other, all words. Nothing that was typed is left out.
 */
export async function rank(index: LiteralIndex, query: string): Promise<Ranked> {
	const whole = fold(query);
	if (!whole) return { hits: [], nearTerms: [] };
	const typed = foldedWords(query);
	const literal = literally(index, whole, await index.placesOf(whole));
	const seen = new Set(literal.map(({ entry }) => entry));
	const hits: Hit[] = [...literal, ...(await byPinyin(index, whole)).filter(({ entry }) => !seen.has(entry))];
	for (const { entry } of hits) seen.add(entry);

	const words = typed.length > 1 ? typed : hits.length === 0 ? wordsIn(whole) : [];
	if (words.length > 1) {
		const places = await Promise.all(words.map((word) => index.placesOf(word)));
		hits.push(...together(index, words, places).filter(({ entry }) => !seen.has(entry)));
	}
	return { hits, nearTerms: hits.length === 0 ? await termsOf(index, whole, [...typed, ...words]) : [] };
}

function literally(index: LiteralIndex, text: string, places: Uint32Array): Hit[] {
	const found = new Map<number, { inTitle: boolean; count: number }>();
	for (const place of places) {
		const entry = index.entryAt(place);
		const inTitle = place < index.starts[entry]! + index.titleLength(entry);
		const before = found.get(entry);
		if (before) before.count++;
		else found.set(entry, { inTitle, count: 1 });
	}
	return [...found]
		.map(([entry, { inTitle, count }]) => {
			const length = index.starts[entry + 1]! - index.starts[entry]!;
			const share = inTitle ? 1 + text.length / index.titleLength(entry) : 0;
			// Often said counts, the more in a short text, and less with every time.
			return { entry, words: [text], score: share * 10 + count / (count + 1 + length / 2000) };
		})
		.sort((a, b) => b.score - a.score || a.entry - b.entry)
		.map(({ entry, words }) => ({ entry, words }));
}

async function byPinyin(index: LiteralIndex, letters: string): Promise<Hit[]> {
	if (!/^[a-z]{2,40}$/.test(letters)) return [];
	const titles = await index.syllables();
	return titles.flatMap((syllables, entry) => (matchesPinyin(letters, syllables) ? [{ entry, words: [] }] : []));
}

/** Entries that have all words: those where they stand closest first. */
function together(index: LiteralIndex, words: string[], places: Uint32Array[]): Hit[] {
	const spots = places
		.flatMap((list, word) => Array.from(list, (place) => ({ place, word })))
		.sort((a, b) => a.place - b.place);
	const own = words.reduce((sum, word) => sum + word.length, 0);
	const apart = new Map<number, number>();
	let last: (number | undefined)[] = [];
	let current = -1;
	for (const { place, word } of spots) {
		const entry = index.entryAt(place);
		if (entry !== current) last = words.map(() => undefined);
		current = entry;
		last[word] = place;
		if (last.includes(undefined)) continue;
		const isInTitle = place < index.starts[entry]! + index.titleLength(entry);
		const gap = isInTitle ? IN_TITLE : Math.max(0, place + words[word]!.length - Math.min(...(last as number[])) - own);
		apart.set(entry, Math.min(gap, apart.get(entry) ?? Number.POSITIVE_INFINITY));
	}
	const distance = (gap: number) => (gap <= NEAR ? gap : NEAR + 1);
	return [...apart]
		.sort(([a, gapA], [b, gapB]) => distance(gapA) - distance(gapB) || a - b)
		.map(([entry]) => ({ entry, words }));
}

/** Words of a text without spaces, as the browser divides Chinese; the whole where it cannot. */
function wordsIn(text: string): string[] {
	if (!('Segmenter' in Intl)) return [text];
	const words = [''];
	for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
		if (segment.length > 1) words.push(segment, '');
		else words.push(words.pop()! + segment);
	}
	// A character that is left alone between words (的, 和) stands in nearly every entry.
	return [...new Set(words.filter((word) => word.length > 1))];
}

/** The words of a query that would find something, and the parts of those that would not. */
async function termsOf(index: LiteralIndex, whole: string, words: string[]): Promise<Ranked['nearTerms']> {
	const terms = new Set([...words, ...words.flatMap(wordsIn)].filter((term) => term.length > 1 && term !== whole));
	const counted = await Promise.all(
		[...terms].slice(0, MANY_TERMS).map(async (term) => {
			const places = await index.placesOf(term);
			return { term, entries: new Set(Array.from(places, (place) => index.entryAt(place))).size };
		}),
	);
	return counted.filter(({ entries }) => entries > 0);
}
