import { HAN, oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

// The title of a link or a picture stands in straight quotes too, behind a space and before a bracket.
const PATTERN = new RegExp(`(?<![=({]|[(\\]:].{0,300}[ \\t])(["'])(?=[^"'\\n]{0,80}${HAN})[^"'\\n]{1,80}\\1`, 'g');

/** Straight quotes around Chinese. */
export const quoteStraight: EntryRule = {
	id: 'quote-straight',
	severity: 'should-fix',
	summary: 'Chinese words stand in straight quotes.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, ([found]) => {
			const inner = found.slice(1, -1);
			return [
				`${found.slice(0, 14)}${found.length > 14 ? '…' : ''} 用的是英文引号。`,
				`中文里请用弯引号，例如 “${inner.slice(0, 10)}”。`,
			];
		});
	},
};
