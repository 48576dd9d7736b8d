import type { DigitSpan } from './digit-runs.ts';
import type { Passage } from './passages.ts';

/** Digits in a web address are most often the address's own. */
export function isInAddress({ text }: Passage, start: number): boolean {
	const before = text.slice(Math.max(0, start - 300), start);
	const address = Math.max(before.lastIndexOf('://'), before.lastIndexOf('www.'));
	return address >= 0 && !/[\s<>()"，。；：、（）《》「」“”]/.test(before.slice(address));
}

/** A number is named before it as something else: 订单号, 编号, 发票号码. */
export function isLabelledOtherwise({ plain }: Passage, start: number): boolean {
	return OTHER_LABEL.test(plain.slice(Math.max(0, start - 16), start));
}

const OTHER_LABEL =
	/(?:[订单编水件批文案理列票学工税群房户货座]|QQ|受理|合同|许可证|证书|资格证)编?(?:号码?|码) *(?:是|为|[:#(])? *$|(?:统一社会信用代码|代码|条码|条形码|No\.?|№|\bID) *[:(]? *$|(?:第|人民币|金额|总额|合计|共计) *$/i;

/** Part of something longer: letters beside it, or digits that a hyphen or dot ties to it. */
export function isPartOfMore(
	{ plain }: Passage,
	{ start, end, before, after, gapBefore, gapAfter }: DigitSpan,
): boolean {
	if (before && TIE.test(gapBefore) && !/^(?:00)?86$|^\d{11}$/.test(before.digits)) return true;
	if (after && TIE.test(gapAfter) && after.digits.length !== 11) return true;
	if (/[A-Za-z]/.test(plain.charAt(end))) return true;
	return (
		/[A-Za-z¥￥$.]/.test(plain.charAt(start - 1)) &&
		!/(?:tel|phone|mobile|sms|wx|vx)$/i.test(plain.slice(start - 8, start))
	);
}

const TIE = /[-.·]/;

/** A word stands in the same paragraph or table, not farther than some lines. */
export function isNear({ plain }: Passage, { start, end }: { start: number; end: number }, word: RegExp): boolean {
	const before = plain.slice(Math.max(0, start - 400), start);
	const after = plain.slice(end, end + 60);
	return word.test(before.slice(before.lastIndexOf('\n\n') + 1)) || word.test(after.split('\n\n')[0]!);
}
