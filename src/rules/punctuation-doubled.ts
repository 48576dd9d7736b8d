import { around, oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

/** Three full stops mean an ellipsis, which is `ellipsis-wrong`. */
const PATTERN = /[，、；：][，、；：。]+|。(?:。(?!。)|[，、；：]+)(?<!。。。)|！{3,}|？{3,}|[！？][，。、；：]+/g;

/** Signs written twice, or two where one belongs. */
export const punctuationDoubled: EntryRule = {
	id: 'punctuation-doubled',
	severity: 'should-fix',
	summary: 'Two signs of punctuation stand where one belongs: 。。 ，， ！！！ 、，.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, (match) => [
			`「${around(match, 4, 2)}」里的标点多了：「${match[0]}」。`,
			`请只留一个，例如「${match[0][0]}」。`,
		]);
	},
};
