import { fold, foldedWords } from './fold.ts';
import { type Hit, type Hits, hitAt, keep } from './hits.ts';
import type { Segment } from './segment.ts';
import { readingsOf } from './syllable-numbers.ts';
import { together } from './together.ts';

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
export async function rank(segments: Segment[], typed: Words, others: Words[] = []): Promise<Hits[]> {
	const ways = await Promise.all([typed, ...others].map((words, way) => find(segments, words, way * OTHER_WORDS)));
	const hits = ways.flat().filter(isAny);
	if (hits.length < 2) return hits;
	const seen = new Map(segments.map((segment) => [segment, new Uint8Array(segment.known.days.length)]));
	return hits
		.map((some) => {
			const known = seen.get(some.segment)!;
			return keep(some, (entry) => {
				const isNew = known[entry] === 0;
				known[entry] = 1;
				return isNew;
			});
		})
		.filter(isAny);
}

const isAny = ({ entries }: Hits): boolean => entries.length > 0;

/** Whether these say what was typed as it was typed. */
export const isLiteral = ({ tier }: Hits): boolean => tier === LITERAL;

/** The better first; among equals the newer. */
export function byRank(a: Hit, b: Hit): number {
	return a.tier - b.tier || b.score - a.score || byDate(a, b);
}

/** The newer first. */
export function byDate(a: Hit, b: Hit): number {
	return b.segment.known.days[b.entry]! - a.segment.known.days[a.entry]! || a.entry - b.entry;
}

/** The hits that were found in the title, literally or as it is spelt, the best first. */
export function inTitles(hits: Hits[]): Hit[] {
	const found: Hit[] = [];
	for (const some of hits) {
		const least = some.tier === SPELT ? 0 : some.tier === LITERAL ? TITLE : Number.POSITIVE_INFINITY;
		for (const [number, score] of some.scores.entries()) if (score >= least) found.push(hitAt(some, number));
	}
	return found.sort(byRank);
}

/** What each segment has; the better of an entry before the worse. */
async function find(segments: Segment[], { whole, words }: Words, tier: number): Promise<Hits[]> {
	const found = segments.flatMap((segment) => {
		// Words first: the whole of them takes what they load where it can.
		const apart = words.length > 1 ? [all(segment, words, tier + TOGETHER)] : [];
		return [literally(segment, whole, tier + LITERAL), spelt(segment, whole, tier + SPELT), ...apart];
	});
	return Promise.all(found);
}

/** What has words all of which must be there, in whatever order. */
export async function rankAll(segments: Segment[], words: string[]): Promise<Hits[]> {
	return (await Promise.all(segments.map((segment) => all(segment, words, TOGETHER)))).filter(isAny);
}

async function literally(segment: Segment, text: string, tier: number): Promise<Hits> {
	const { starts, titleLengths } = segment.known;
	const { entries, inTitle, from, to, length } = await segment.find(text);
	const scores = new Float64Array(length);
	for (let at = 0; at < length; at++) {
		const entry = entries[at]!;
		const share = inTitle[at] ? 1 + text.length / titleLengths[entry]! : 0;
		const count = to[at]! - from[at]!;
		// Often said counts, the more in a short text, and less with every time; of single characters nobody counts them.
		const often = text.length > 1 ? count / (count + 1 + (starts[entry + 1]! - starts[entry]!) / 2000) : 0;
		scores[at] = share * TITLE + often;
	}
	return { segment, words: [text], tier, entries: entries.subarray(0, length), scores };
}

async function spelt(segment: Segment, letters: string, tier: number): Promise<Hits> {
	const found = await Promise.all(readingsOf(letters).map((reading) => segment.find(reading)));
	const entries = Uint32Array.from(new Set(found.flatMap(({ entries, length }) => [...entries.subarray(0, length)])));
	return { segment, words: [], tier, entries, scores: new Float64Array(entries.length) };
}

async function all(segment: Segment, words: string[], tier: number): Promise<Hits> {
	const found = await Promise.all(words.map((word) => segment.find(word)));
	return { segment, words, tier, ...together(words, found) };
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
			const found = await Promise.all(segments.map((segment) => segment.find(term)));
			return { term, entries: found.reduce((sum, { length }) => sum + length, 0) };
		}),
	);
}
