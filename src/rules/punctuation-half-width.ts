import { around, HAN, oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

const CHINESE: Record<string, string> = {
	',': '，',
	';': '；',
	':': '：',
	'?': '？',
	'!': '！',
	'(': '（',
	')': '）',
};

// Between Chinese characters, or where a line of them ends.
const PATTERN = new RegExp(
	`[,;:?!](?=${HAN}|[“《（]|[”》）]?[ \\t]*$)(?<=${HAN}[,;:?!])|[()](?=${HAN})(?<=${HAN}[()])`,
	'gm',
);

/** Half-width signs where Chinese is read. */
export const punctuationHalfWidth: EntryRule = {
	id: 'punctuation-half-width',
	severity: 'should-fix',
	summary: 'A half-width comma, colon, question mark or bracket stands between Chinese characters.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, (match) => {
			const sign = match[0];
			return [`「${around(match)}」里的「${sign}」是英文标点。`, `中文里请用「${CHINESE[sign]}」。`];
		});
	},
};
