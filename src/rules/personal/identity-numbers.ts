import type { DigitSpan } from './digit-runs.ts';
import { spansOf } from './digit-runs.ts';
import type { Find, Found } from './everywhere.ts';
import { masked } from './everywhere.ts';
import type { Passage } from './passages.ts';
import { isInAddress, isLabelledOtherwise, isNear, isPartOfMore } from './surroundings.ts';

/** Numbers of identity cards beyond doubt: the check digit is right, or an old one stands beside the word 身份证. */
export const certainIdentityNumbers: Find = (passage, today) =>
	[
		...spans(passage, 18, NEW).filter(({ digits }) => isPlausible(digits, today) && isChecked(digits)),
		...spans(passage, 15, OLD).filter((span) => isOld(span) && isNear(passage, span, IDENTITY)),
	].map(toFound);

/** What looks like one but has a wrong check digit, or is an old one without a word that says so. */
export const likelyIdentityNumbers: Find = (passage, today) =>
	[
		...spans(passage, 18, NEW).filter(
			(span) => isPlausible(span.digits, today) && !isChecked(span.digits) && isWritten(span, SHAPES_OF_18),
		),
		...spans(passage, 15, OLD).filter((span) => isOld(span) && !isNear(passage, span, IDENTITY)),
	]
		.filter(
			(span) =>
				!isPartOfMore(passage, span) && !isLabelledOtherwise(passage, span.start) && !isInAddress(passage, span.start),
		)
		.map(toFound);

// Provinces of GB/T 2260; a 9 before the province begins the numbers of foreigners who live here.
const NEW = /^(?=.{18}$)9?(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d+[\dX]$/;
const OLD = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{13}$/;
const IDENTITY = /身份证|身份号码|证件号|证号/;
const SHAPES_OF_18 = new Set(['18', '6 8 4', '6 4 4 4', '17 1']);
const SHAPES_OF_15 = new Set(['15', '6 6 3']);

function spans({ runs }: Passage, length: number, form: RegExp): DigitSpan[] {
	return runs.flatMap((run) => [...spansOf(run, length, form)]);
}

const isWritten = ({ shape }: DigitSpan, shapes: ReadonlySet<string>): boolean => shapes.has(shape);
const toFound = ({ start, end, written }: DigitSpan): Found => ({ start, end, shown: masked(written, 4, 4) });

/** 6 digits of a region, 8 of a day, 3 in order, a check digit (GB 11643-1999). */
export function isPlausible(digits: string, today: string): boolean {
	if (!NEW.test(digits)) return false;
	const born = dayIn(digits.slice(6, 14));
	return born !== undefined && born >= '1890' && born <= today;
}

/** The sum of digits, each times 2 to the power of its place from the right, is 1 modulo 11 (GB 11643-1999, ISO 7064 MOD 11-2). */
function isChecked(digits: string): boolean {
	let sum = 0;
	for (const digit of digits) sum = (sum * 2 + (digit === 'X' ? 10 : Number(digit))) % 11;
	return sum === 1;
}

/** Until 1999: the year in two digits, no check digit. */
const isOld = (span: DigitSpan): boolean =>
	isWritten(span, SHAPES_OF_15) && dayIn(`19${span.digits.slice(6, 12)}`) !== undefined;

function dayIn(eight: string): string | undefined {
	const day = `${eight.slice(0, 4)}-${eight.slice(4, 6)}-${eight.slice(6)}`;
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}
