import type { Answer, Question } from '../engine.ts';
import { fold, foldedWords } from './fold.ts';
import type { ListedSegment } from './format.ts';
import { countOf } from './hits.ts';
import { type Compare, FIRST, Ordered } from './ordered.ts';
import { otherWords } from './other-words.ts';
import { byDate, byRank, isLiteral, nearTerms } from './rank.ts';
import type { LiteralIndex } from './read-index.ts';
import type { Segment } from './segment.ts';
import { split } from './split.ts';
import { asTyped, divided, spelt, type Way } from './ways.ts';

/** An answer whose results are still entries of the index. */
export interface Asked extends Omit<Answer, 'results' | 'further'> {
	hits: Ordered;
	further?: { entries: number; look: () => Promise<Asked> };
}

/** What is looked for, and how. */
interface Search {
	index: LiteralIndex;
	question: Question;
	way: Way;
	synonyms: string[];
}

/** How far was looked: through so many of the segments and some of the others, of which these may have something. */
interface Seen {
	count: number;
	others: ReadonlySet<ListedSegment>;
	open: Segment[];
	/** So many of these were open when results were first shown. */
	shown?: number;
}

/** What was found so far; `isAny` also where filters leave nothing of it. */
interface Looked {
	asked: Asked;
	isAny: boolean;
}

/** So many older segments are asked at once whether they may have something. */
const AT_ONCE = 8;

/** So many older segments are opened unasked to fill a screen with what says what was typed. */
const MORE = 2;

const NOTHING: Asked = {
	hits: new Ordered([], byRank),
	...{ isSplit: false, facets: () => [], synonyms: [], nearTerms: [] },
};

/** Answers a question from an index: first from its newest entries, from older ones when that is asked for or nothing is there. */
export async function ask(index: LiteralIndex, question: Question): Promise<Asked> {
	const typed = { whole: fold(question.text), words: foldedWords(question.text) };
	if (typed.whole === '') return NOTHING;
	const { words, synonyms } = otherWords(typed.words, index.start.synonyms);
	const first = { count: index.start.first, others: new Set<ListedSegment>(), open: await index.first() };
	const literal = await look({ index, question, way: asTyped(typed, words), synonyms }, first);
	if (literal.isAny) return literal.asked;
	// What nobody wrote as it was typed is understood otherwise, in older entries only when that is asked for.
	const way = divided(typed) ?? spelt(typed);
	const { asked, isAny } = way ? await look({ index, question, way, synonyms }, first, -1) : literal;
	return isAny ? asked : { ...asked, nearTerms: await nearTerms(first.open, question.text) };
}

/** Looks through these segments, and through older ones until it has found more than so many entries. */
async function look(search: Search, seen: Seen, enough = 0): Promise<Looked> {
	const { index, question, way, synonyms } = search;
	const { first } = index.start;
	const found = await way.rank(seen.open);
	const { hits, isSplit, facets } = split(found, question.only);
	const count = countOf(hits);
	const older = unseen(search, seen).reduce((sum, { entries }) => sum + entries, 0);
	// Nothing is said to be nowhere before it was looked for everywhere.
	if (older > 0 && count <= enough) return look(search, await next(search, seen, AT_ONCE), enough);
	if (enough === 0 && seen.open.length < first + MORE && countOf(hits.filter(isLiteral)) < FIRST) {
		const fuller = await fill(search, seen);
		if (fuller) return look(search, fuller, enough);
	}
	const { shown = seen.open.length } = seen;
	const further = async () => (await look(search, await next(search, { ...seen, shown }, 1), count)).asked;
	return {
		asked: {
			hits: new Ordered(hits, inSteps(question.order === 'date' ? byDate : byRank, seen.open, shown)),
			...{ isSplit, facets, synonyms, nearTerms: [] },
			...(older > 0 && { further: { entries: older, look: further } }),
		},
		isAny: found.length > 0,
	};
}

const unseen = ({ index }: Search, { count, others }: Seen): ListedSegment[] =>
	index.start.segments.slice(count).filter((listed) => !others.has(listed));

/** Opens the next segment that may have something; of so many at a time that is found out. */
async function next({ index, way }: Search, seen: Seen, atOnce: number): Promise<Seen> {
	const { count, others, open } = seen;
	const some = index.start.segments.slice(count, count + atOnce);
	const passed = await Promise.all(some.map((listed) => !others.has(listed) && way.mayFind(index.sieve(listed))));
	const may = some.flatMap((_, at) => (passed[at] ? [at] : []));
	// To ask costs a small list and a bucket or two of each, and mostly the newest has it.
	for (const few of [may.slice(0, 1), may.slice(1, 3), may.slice(3)]) {
		const have = await Promise.all(few.map(async (at) => way.mayFind(await index.lists(some[at]!))));
		const at = few[have.indexOf(true)];
		if (at !== undefined) return { ...seen, count: count + at + 1, open: [...open, await index.segment(some[at]!)] };
	}
	return { ...seen, count: count + some.length };
}

/** Opens the next segment that may say what was typed as it was typed, and passes over none of those before it. */
async function fill(search: Search, seen: Seen): Promise<Seen | undefined> {
	const { index, way } = search;
	const some = unseen(search, seen).slice(0, AT_ONCE);
	const may = await Promise.all(some.map((listed) => way.maySay(index.sieve(listed))));
	const listed = some[may.indexOf(true)];
	if (!listed) return undefined;
	return { ...seen, others: new Set([...seen.others, listed]), open: [...seen.open, await index.segment(listed)] };
}

/** What was found by looking further stays behind what was shown before. */
function inSteps(compare: Compare, segments: Segment[], shown: number): Compare {
	if (segments.length <= shown) return compare;
	const steps = new Map(segments.map((segment, at) => [segment, Math.max(0, at - shown + 1)]));
	return (a, b) => steps.get(a.segment)! - steps.get(b.segment)! || compare(a, b);
}
