import { oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

// An apostrophe closes nothing: what counts is a single quote that opens outside double ones.
const PATTERN = /‘[^’‘“”\n]{0,60}[\u4e00-\u9fff][^’‘\n]{0,60}’/g;

/** Single quotes where double ones come first. */
export const quoteOrder: EntryRule = {
	id: 'quote-order',
	severity: 'should-fix',
	summary: 'Single quotes stand outside, or by themselves: in Chinese “ ” come first, ‘ ’ only within them.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, (match) => {
			const { 0: found, index, input } = match;
			if (isWithinQuotes(input, index)) return undefined;
			const words = found.slice(1, -1);
			return [
				`${found.slice(0, 14)}${found.length > 14 ? '…’' : ''} 外面用的是单引号。`,
				`请先用双引号，例如 “${words.replaceAll('“', '‘').replaceAll('”', '’').slice(0, 20)}”；引号里面再用引号才用单引号。`,
			];
		});
	},
};

/** Whether “ stands open at that place; it may have been opened some paragraphs before. */
function isWithinQuotes(text: string, index: number): boolean {
	const before = text.slice(Math.max(0, index - 2000), index);
	return before.lastIndexOf('“') > before.lastIndexOf('”');
}
