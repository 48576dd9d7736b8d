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
			`请改成半角：${shorten(found.normalize('NFKC'))}。`,
		]);
	},
};

const shorten = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
