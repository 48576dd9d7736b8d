import { around, HAN, oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

// Longer rows of points lead from a word to its page number.
const PATTERN = new RegExp(
	`\\.{3,6}(?![.\\d])(?<=(?:${HAN}|[，。！？”》）])\\.+)|(?<![.\\d])\\.{3,6}(?=${HAN})|。{3,}|(?<!·)·{3,6}(?!·)|．{3,6}`,
	'g',
);

/** An ellipsis made of points. */
export const ellipsisWrong: EntryRule = {
	id: 'ellipsis-wrong',
	severity: 'should-fix',
	summary: 'An ellipsis beside Chinese is made of full stops, as ... or 。。。 are.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, (match) => [
			`「${around(match, 4, 2)}」里的省略号是用「${match[0].slice(0, 6)}」拼的。`,
			'请用「……」。',
		]);
	},
};
