import { oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

const PATTERN = /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．％]*[０-９Ａ-Ｚａ-ｚ％])?/g;

/** Digits and Latin letters as wide as Chinese characters; nobody finds them by searching. */
export const lettersFullWidth: EntryRule = {
	id: 'letters-full-width',
	severity: 'should-fix',
	summary: 'Digits or Latin letters are full-width, as some input methods leave them; search does not find them.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, ([found]) => [
			`「${shorten(found)}」是全角的数字或字母。`,
			`请改成半角（英文输入状态下打的）：${shorten(found.normalize('NFKC'))}。`,
		]);
	},
};

/** A number of somebody’s card is not said in full. */
const LONGEST = 8;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
