import { type DigitSpan, spansOf } from './digit-runs.ts';
import { type Find, masked } from './everywhere.ts';
import type { Passage } from './passages.ts';
import { isInAddress, isLabelledOtherwise, isPartOfMore } from './surroundings.ts';

/** Numbers of mobile telephones: 1, a digit from 3, nine more; alone, behind 86, in groups, in Chinese digits. */
export const mobileNumbers: Find = (passage) =>
	passage.runs.flatMap((run) =>
		[...WAYS].flatMap(([length, { digits, shapes }]) =>
			[...spansOf(run, length, digits)]
				.filter((span) => shapes.has(span.shape) && isTelephone(passage, span))
				.map(({ start, end, written }) => ({ start, end, shown: masked(written.slice(-11), 3, 4) })),
		),
	);

const WAYS = new Map([
	[
		11,
		{
			digits: /^1[3-9]\d{9}$/,
			shapes: new Set(['11', '3 4 4', '3 8', '7 4', '4 4 3', '3 3 5', '5 6', '1 1 1 1 1 1 1 1 1 1 1']),
		},
	],
	[13, { digits: /^861[3-9]\d{9}$/, shapes: new Set(['13', '5 4 4', '5 8', '9 4']) }],
	[15, { digits: /^00861[3-9]\d{9}$/, shapes: new Set(['15', '7 4 4']) }],
]);

function isTelephone(passage: Passage, span: DigitSpan): boolean {
	const { plain } = passage;
	if (isPartOfMore(passage, span) || isLabelledOtherwise(passage, span.start)) return false;
	if (span.gaps.some((gap) => gap.includes('.')) && span.shape !== '3 4 4') return false;
	if (span.gaps.some((gap) => /\s/.test(gap)) && ROWS.test(span.digits)) return false;
	if (ROUND.test(span.digits) || AMOUNT.test(plain.slice(span.end, span.end + 4))) return false;
	return (
		!isInAddress(passage, span.start) ||
		/(?:phone|tel|mobile|sms)[=:/]?$/i.test(plain.slice(span.start - 8, span.start))
	);
}

/** Numbers beside each other: two years, two round numbers, a day. */
const ROWS = /^1\d\d(?:(?:(?:19|20)\d\d){2}|(?:\d\d00){2}|20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/** A count in round figures. */
const ROUND = /^1\d{2,3}0{7,8}$/;

/** Money, people, things: a large count, not a telephone. */
const AMOUNT = /^ ?(?:元|万|亿|千|吨|人(?!工)|次(?!日)|户|件|平方|立方|公里|公顷|亩|米|步|度|千瓦|兆|股|册|字节|[%％])/;
