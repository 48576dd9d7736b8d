import { HAN, JOINT, PUNCTUATION } from './marks.ts';

// Punctuation as CommonMark counts it since 0.31: symbols too.
const ANY_PUNCTUATION = /[\p{P}\p{S}]/u;
const CHINESE_PUNCTUATION = new RegExp(`[${PUNCTUATION}]`, 'u');
const CHINESE = new RegExp(`[${HAN}${PUNCTUATION}]`, 'u');
const OPENING = /[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}、。，．：；！？,.:;!?]/u;
const QUOTE = /[“”‘’"']/;

/**
 * Lets `**注意：**请` and `说*（斜体）*后` be bold and italic. CommonMark decides by spaces and
 * punctuation around the stars, and Chinese writes no spaces; a joint between stars and punctuation
 * makes it decide as it does between letters.
 */
export function markEmphasis(source: string): string {
	if (!source.includes('*') && !source.includes('~~')) return source;
	return source.replace(/\*+|~~+/g, (run, at: number) => {
		const before = characterBefore(source, at);
		const after = characterAfter(source, at + run.length);
		if (before === '\\' || before === '*' || before === '~') return run;
		if (closes(before, after)) return JOINT + run;
		if (opens(before, after)) return run + JOINT;
		return run;
	});
}

/** A sign stands before the stars and a letter behind them, as in `**注意：**请`. */
function closes(before: string, after: string): boolean {
	if (!ANY_PUNCTUATION.test(before) || !isLetter(after)) return false;
	if (OPENING.test(before) && !QUOTE.test(before)) return false;
	return CHINESE_PUNCTUATION.test(before) || CHINESE.test(after);
}

/** A letter stands before the stars and a sign behind them, as in `说*（斜体）*`. */
function opens(before: string, after: string): boolean {
	if (!ANY_PUNCTUATION.test(after) || !isLetter(before)) return false;
	if (CLOSING.test(after) && !QUOTE.test(after)) return false;
	return CHINESE_PUNCTUATION.test(after) || CHINESE.test(before);
}

function isLetter(character: string): boolean {
	return character !== '' && !/\s/.test(character) && !ANY_PUNCTUATION.test(character);
}

function characterBefore(source: string, at: number): string {
	const low = source.charCodeAt(at - 1);
	return source.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : Math.max(at - 1, 0), at);
}

function characterAfter(source: string, at: number): string {
	const point = source.codePointAt(at);
	return point === undefined ? '' : String.fromCodePoint(point);
}
