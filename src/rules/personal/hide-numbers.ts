import type { Problem } from '../../network/problem.ts';
import { masked } from './everywhere.ts';
import { foldSigns, foldSpellings } from './fold-signs.ts';

/** What may be, or may be part of, the number of a card or a telephone. */
const NUMBER =
	/(?:\d(?:[ *-]?\u200b{0,10}\d){14,}[ -]?[Xx]?|(?<!\d)1(?:[ -]?\u200b{0,10}\d){10}(?!\u200b{0,10}\d)|[〇零○幺一二三四五六七八九]{11,})\u200b{0,10}/g;

/** A problem that quotes nobody's number in full, whichever rule found it: what is said of it stands in logs. */
export function hideNumbers<T extends Pick<Problem, 'message' | 'fix'>>(problem: T): T {
	const message = withoutNumbers(problem.message);
	const fix = withoutNumbers(problem.fix);
	return message === problem.message && fix === problem.fix ? problem : { ...problem, message, fix };
}

function withoutNumbers(text: string): string {
	let told = '';
	let end = 0;
	for (const { 0: number, index } of foldSigns(foldSpellings(text)).matchAll(NUMBER)) {
		told += text.slice(end, index) + masked(text.slice(index, index + number.length), 3, 4);
		end = index + number.length;
	}
	return told + text.slice(end);
}
