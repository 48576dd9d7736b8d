import type { Answer, Question } from '../engine.ts';
import { fold, foldedWords } from './fold.ts';
import { otherWords } from './other-words.ts';
import { byDate, type Hit, nearTerms, rank, rankDivided } from './rank.ts';
import type { LiteralIndex } from './read-index.ts';
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
	const found = await rank(segments, typed, others.words);
	// A phrase that nobody wrote as it was typed.
	const ranked = found.length > 0 ? found : await rankDivided(segments, typed.whole);
	const { hits, facets } = split(ranked, question.only);
	const older = all.slice(count).reduce((sum, { entries }) => sum + entries, 0);
	return {
		hits: question.order === 'date' ? [...hits].sort(byDate) : hits,
		facets,
		synonyms: others.synonyms,
		nearTerms: ranked.length === 0 ? await nearTerms(segments, question.text) : [],
		...(older > 0 && { further: { entries: older, look: () => ask(index, question, count + 1) } }),
	};
}
