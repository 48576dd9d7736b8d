import type { Answer, Question } from '../engine.ts';
import { fold, foldedWords } from './fold.ts';
import { otherWords } from './other-words.ts';
import { byDate, type Hit, nearTerms, rank, rankDivided } from './rank.ts';
import type { LiteralIndex } from './read-index.ts';
import type { Segment } from './segment.ts';
import { split } from './split.ts';

/** An answer whose results are still entries of the index. */
export interface Asked extends Omit<Answer, 'results' | 'further'> {
	hits: Hit[];
	further?: { entries: number; look: () => Promise<Asked> };
}

/** Answers a question from an index: first from its newest entries, and from older ones when that is asked for. */
export async function ask(index: LiteralIndex, question: Question, count = index.start.first): Promise<Asked> {
	const { segments: all, synonyms: groups } = index.start;
	const typed = { whole: fold(question.text), words: foldedWords(question.text) };
	if (typed.whole === '') return { hits: [], facets: [], synonyms: [], nearTerms: [] };
	const others = otherWords(typed.words, groups);
	const segments = await index.segments(count);
	const isAll = count >= all.length;
	const found = await rank(segments, typed, others.words);
	// A phrase that nobody wrote as it was typed.
	const ranked = found.length > 0 || !isAll ? found : await rankDivided(segments, typed.whole);
	const { hits, facets } = split(ranked, question.only);
	// Nothing is said to be nowhere before it was looked for everywhere.
	if (hits.length === 0 && !isAll) return ask(index, question, count + 1);
	const older = all.slice(count).reduce((sum, { entries }) => sum + entries, 0);
	return {
		hits: inSteps(question.order === 'date' ? hits.sort(byDate) : hits, segments, index.start.first),
		facets,
		synonyms: others.synonyms,
		nearTerms: ranked.length === 0 ? await nearTerms(segments, question.text) : [],
		...(older > 0 && { further: { entries: older, look: () => ask(index, question, count + 1) } }),
	};
}

/** What was found by looking further stays behind what was shown before. */
function inSteps(hits: Hit[], segments: Segment[], first: number): Hit[] {
	if (segments.length === first) return hits;
	const steps = new Map(segments.map((segment, at) => [segment, Math.max(0, at - first + 1)]));
	return hits.sort((a, b) => steps.get(a.segment)! - steps.get(b.segment)!);
}
