import { around, HAN, inProse } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

// Letter-spaced words, 通 知 书, but not 第一章 总 则; spaces after Chinese punctuation and before it.
const PATTERN = new RegExp(
	`(?<!${HAN} ?)${HAN}(?: {1,3}${HAN}){2,}(?! ${HAN})|[，。；：？！、] +(?=${HAN})|(?<=${HAN}) +[，。；：？！、]`,
	'g',
);

/** Without it there is nothing to look for; a fifth of the time. */
const SPACE = /[\u3400-\u4dbf\u4e00-\u9fff，。；：？！、] +[\u3400-\u4dbf\u4e00-\u9fff，。；：？！、]/;

/** Spaces between Chinese characters, as copying from a PDF or a poster leaves them. */
export const spaceBetweenHan: EntryRule = {
	id: 'space-between-han',
	severity: 'should-fix',
	summary: 'Spaces tear Chinese words apart or stand beside Chinese punctuation; search does not find such words.',
	check({ prose, source }, report) {
		if (!SPACE.test(prose)) return;
		inProse(prose, report, PATTERN, (match) => {
			const { 0: found, index } = match;
			// Where something was blanked out there is no space.
			if (source.body.slice(index, index + found.length) !== found) return undefined;
			const right = found.replaceAll(' ', '');
			return [
				`「${around(match, 2, 2)}」里有多余的空格。`,
				right.length > 1 ? `请删去字之间的空格：${right}。` : `「${right}」前后不用空格，请删去。`,
			];
		});
	},
};
