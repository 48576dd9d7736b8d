import { type DigitSpan, spansOf } from './digit-runs.ts';
import { type Find, masked } from './everywhere.ts';
import { isPlausible } from './identity-numbers.ts';
import type { Passage } from './passages.ts';
import { isInAddress, isLabelledOtherwise, isPartOfMore } from './surroundings.ts';

/** Numbers of bank cards: 16 to 19 digits that begin like one and have the right check digit. */
export const bankCards: Find = (passage, today) =>
	passage.runs.flatMap((run) =>
		LENGTHS.flatMap((length) =>
			[...spansOf(run, length, PREFIX)]
				.filter((span) => hasLuhnDigit(span.digits) && !isPlausible(span.digits, today) && standsAlone(passage, span))
				.map(({ start, end, written }) => ({ start, end, shown: masked(written, 4, 4) })),
		),
	);

const LENGTHS = [16, 17, 18, 19];

/** Issuers as ISO/IEC 7812 shares them out: UnionPay 62 and 60, old cards of ICBC, Visa, Mastercard, JCB. */
const PREFIX = /^(?:62\d{14,17}|60\d{14,17}|9558\d{15}|4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|35\d{14})$/;

/** From the right every second digit counts double, its own digits summed; all together are a multiple of ten (ISO/IEC 7812-1, Luhn). */
export function hasLuhnDigit(digits: string): boolean {
	let sum = 0;
	for (let place = 0; place < digits.length; place++) {
		const digit = Number(digits[digits.length - 1 - place]);
		const counted = place % 2 === 0 ? digit : digit * 2;
		sum += counted > 9 ? counted - 9 : counted;
	}
	return sum % 10 === 0;
}

/** In one piece, in fours or as six and the rest; not some numbers of a longer row, not a row of round numbers. */
function standsAlone(passage: Passage, span: DigitSpan): boolean {
	const { shape, gaps, before, after, gapBefore, gapAfter, written } = span;
	if (isPartOfMore(passage, span) || isLabelledOtherwise(passage, span.start) || isInAddress(passage, span.start))
		return false;
	if (!shape.includes(' ')) return true;
	if (!/^(?:4(?: 4)+(?: [1-4])?|6 1[0-3])$/.test(shape) || new Set(gaps.map((gap) => gap.trim())).size > 2)
		return false;
	if (before?.digits.length === 4 && !gapBefore.includes('\n')) return false;
	if (after && after.digits.length <= 4 && !gapAfter.includes('\n')) return false;
	return !/^(?:\d\d00)+$/.test(written);
}
