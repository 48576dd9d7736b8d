/**
 * Characters that never stand in a finished text. They are put beside what Markdown would misread,
 * keep the parser from doing so, and are taken out of everything that leaves this room.
 */
export const JOINT = '\uFDD0';
/** Ends a bare address, because the parser takes it for a space. */
export const END = '\u2028';
/** Stands for one `~`. */
export const TILDE = '\uFDD1';

/** Chinese letters. */
export const HAN = '\\p{Script=Han}\\u3007';
/** Chinese and full-width punctuation, and the signs Chinese shares with others: quotes, dashes, dots. */
export const PUNCTUATION =
	'\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65\\u2014\\u2018-\\u201D\\u2026\\u00B7';

// Controls, what reverses the direction of writing, and noncharacters: no text needs them and XML forbids most.
const UNWANTED =
	/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFDD0\uFDD2-\uFDEF\uFFFE\uFFFF]/g;

/** A body the parser can be given: plain line ends, and none of our marks. */
export function withoutMarks(source: string): string {
	if (!/[\0\r\u2028\u2029\uFDD0\uFDD1\uFEFF]/.test(source)) return source;
	return source
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.replace(/[\u2028\u2029]/g, ' ')
		.replace(/[\0\uFDD0\uFDD1]/g, '\uFFFD');
}

/** A text as it was written, without marks and without characters nobody can see. */
export function unmark(text: string): string {
	return text.replace(UNWANTED, '').replaceAll(TILDE, '~');
}

/** How many marks stand in a text that did not stand in what was written. */
export function countMarks(text: string): number {
	let count = 0;
	for (const character of text) if (character === JOINT || character === END) count++;
	return count;
}
