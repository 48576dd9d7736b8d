import { fold, foldedWords } from './fold.ts';
import type { Segment } from './segment.ts';
import { readingsOf } from './syllable-numbers.ts';
import { foundAt, together } from './together.ts';

/** An entry that answers a query, with the folded words to be marked in it. */
export interface Hit {
	segment: Segment;
	entry: number;
	words: string[];
	/** The lower the better; among equals the higher score. */
	tier: number;
	score: number;
}

/** What is looked for, folded: all of it as one text, and its words, each once. */
export interface Words {
	whole: string;
	words: string[];
}

/** What a title counts; no text counts as much, however often it says something. */
const TITLE = 10;

const LITERAL = 0;
const SPELT = 1;
const TOGETHER = 2;
/** What was looked for in other words comes after everything found as typed. */
const OTHER_WORDS = 10;

/**
 * Finds what has the words, each entry once, and says how good it is: title with the words as typed, text with them as typed,
 * title by its pinyin, title with all words, all words near each other, all words. Nothing that was typed is left out.
 */
export async function rank(segments: Segment[], typed: Words, others: Words[] = []): Promise<Hit[]> {
	const ways = await Promise.all([typed, ...others].map((words, way) => find(segments, words, way * OTHER_WORDS)));
	const seen = new Map(segments.map((segment) => [segment, new Uint8Array(segment.known.days.length)]));
	const hits: Hit[] = [];
	for (const found of ways.flat()) {
		for (const hit of found) {
			const known = seen.get(hit.segment)!;
			if (known[hit.entry]) continue;
			known[hit.entry] = 1;
			hits.push(hit);
		}
	}
	return hits;
}

/** The better first; among equals the newer. */
export function byRank(a: Hit, b: Hit): number {
	return a.tier - b.tier || b.score - a.score || byDate(a, b);
}

/** The newer first. */
export function byDate(a: Hit, b: Hit): number {
	return b.segment.known.days[b.entry]! - a.segment.known.days[a.entry]! || a.entry - b.entry;
}

/** The hits that were found in the title, literally or as it is spelt, the best first. */
export const inTitles = (hits: Hit[]): Hit[] =>
	hits.filter(({ tier, score }) => tier === SPELT || (tier === LITERAL && score >= TITLE)).sort(byRank);

/** What each segment has; the better of an entry before the worse. */
async function find(segments: Segment[], { whole, words }: Words, tier: number): Promise<Hit[][]> {
	const found = segments.map((segment) =>
		Promise.all([
			literally(segment, whole, tier + LITERAL),
			spelt(segment, whole, tier + SPELT),
			words.length > 1 ? all(segment, words, tier + TOGETHER) : [],
		]),
	);
	return (await Promise.all(found)).flat();
}

/** What has words all of which must be there, in whatever order. */
export async function rankAll(segments: Segment[], words: string[]): Promise<Hit[]> {
	return (await Promise.all(segments.map((segment) => all(segment, words, TOGETHER)))).flat();
}

function literally(segment: Segment, text: string, tier: number): Promise<Hit[]> {
	const { starts, titleLengths } = segment.known;
	const words = [text];
	return segment.find(text, (entry, inTitle, _, from, to) => {
		const length = starts[entry + 1]! - starts[entry]!;
		const share = inTitle ? 1 + text.length / titleLengths[entry]! : 0;
		const count = to - from;
		// Often said counts, the more in a short text, and less with every time; of single characters nobody counts them.
		const often = text.length > 1 ? count / (count + 1 + length / 2000) : 0;
		return { segment, entry, words, tier, score: share * TITLE + often };
	});
}

async function spelt(segment: Segment, letters: string, tier: number): Promise<Hit[]> {
	const found = await Promise.all(readingsOf(letters).map((reading) => segment.find(reading, (entry) => entry)));
	return Array.from(new Set(found.flat()), (entry) => ({ segment, entry, words: [], tier, score: 0 }));
}

async function all(segment: Segment, words: string[], tier: number): Promise<Hit[]> {
	const found = await Promise.all(words.map((word) => segment.find(word, foundAt)));
	return together(words, found).map(({ entry, closeness }) => ({ segment, entry, words, tier, score: closeness }));
}

/** Words of a text without spaces, as the browser divides Chinese; the whole where it cannot. */
export function wordsIn(text: string): string[] {
	if (!('Segmenter' in Intl)) return [text];
	const words = [''];
	for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
		if (segment.length > 1) words.push(segment, '');
		else words.push(words.pop()! + segment);
	}
	// A character that is left alone between words (的, 和) stands in nearly every entry.
	return [...new Set(words.filter((word) => word.length > 1))];
}

const MANY_TERMS = 8;

/** The words of a query that would find something, and the parts of those that would not. */
export async function nearTerms(segments: Segment[], query: string): Promise<{ term: string; entries: number }[]> {
	const typed = foldedWords(query);
	const whole = fold(query);
	const words = [...typed, ...wordsIn(whole)];
	const terms = [...words, ...words.flatMap(wordsIn)].filter((term) => term.length > 1 && term !== whole);
	const counted = await countTerms(segments, terms);
	// Single characters are glued together where the browser knows no word: 党费在.
	const glued = counted.filter(({ term, entries }) => entries === 0 && GLUED.test(term)).map(({ term }) => term);
	const pairs = glued.flatMap(pairsOf).filter((pair) => !terms.includes(pair));
	const found = [...counted, ...(await countTerms(segments, pairs))].filter(({ entries }) => entries > 0);
	return found.sort((a, b) => whole.indexOf(a.term) - whole.indexOf(b.term));
}

const GLUED = /^\p{Script=Han}{3,5}$/u;
const pairsOf = (text: string): string[] => Array.from(text.slice(1), (_, at) => text.slice(at, at + 2));

function countTerms(segments: Segment[], terms: string[]): Promise<{ term: string; entries: number }[]> {
	return Promise.all(
		[...new Set(terms)].slice(0, MANY_TERMS).map(async (term) => {
			const found = await Promise.all(segments.map((segment) => segment.find(term, (entry) => entry)));
			return { term, entries: found.reduce((sum, { length }) => sum + length, 0) };
		}),
	);
}
