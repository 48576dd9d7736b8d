import { fold } from '../../src/search/literal/fold.ts';
import { END, type EntryText } from '../../src/search/literal/format.ts';
import { type Random, randomFor } from '../random.ts';

/** What is asked, and which pages have it in title, text or what is said about them, letter by letter. */
export interface Question {
	query: string;
	truths: Set<string>;
}

const LONGEST = 8;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Tells which pages have a folded text. */
export type TruthsOf = (whole: string) => Set<string>;

export function truthsIn(pages: EntryText[]): TruthsOf {
	// As bytes: a hundred thousand strings that were put together character by character take gigabytes.
	const folded = pages.map(({ path, title, body, about }) => ({
		path,
		bytes: Buffer.from([title, body, about].map(fold).join(END), 'utf16le'),
	}));
	return (whole) => new Set(folded.filter(({ bytes }) => bytes.includes(whole, 0, 'utf16le')).map(({ path }) => path));
}

/** Cuts queries of one to eight characters out of texts: by turns anywhere and at the borders of words. */
export function cutQueries(
	pages: EntryText[],
	count: number,
	seed: number,
	truthsOf: TruthsOf = truthsIn(pages),
): Question[] {
	const random = randomFor(seed);
	const questions: Question[] = [];
	for (let tried = 0; questions.length < count && tried < count * 50; tried++) {
		const { title, body } = random.pick(pages);
		const text = random.chance(10) ? title : body;
		const length = 1 + (questions.length % LONGEST);
		const query = questions.length % 16 < LONGEST ? anywhere(text, length, random) : atWords(text, length, random);
		const whole = fold(query);
		if (!whole) continue;
		const truths = truthsOf(whole);
		if (truths.size > 0) questions.push({ query, truths });
	}
	return questions;
}

/** The same turned round, where nothing has it. */
export function absentQueries(questions: Question[], truthsOf: TruthsOf): Question[] {
	return questions
		.map(({ query }) => [...query].reverse().join(''))
		.filter((query) => truthsOf(fold(query)).size === 0)
		.map((query) => ({ query, truths: new Set<string>() }));
}

function anywhere(text: string, length: number, random: Random): string {
	const characters = Array.from(text);
	const from = random.between(0, Math.max(0, characters.length - length));
	return characters.slice(from, from + length).join('');
}

function atWords(text: string, length: number, random: Random): string {
	const near = anywhere(text, 120, random);
	const segments = Array.from(words.segment(near)).filter(({ isWordLike }) => isWordLike);
	const first = random.between(1, Math.max(1, segments.length - 2));
	let query = '';
	for (const { segment } of segments.slice(first)) {
		if (query && query.length + segment.length > length) break;
		query += segment;
	}
	return query;
}
