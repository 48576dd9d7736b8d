import { around, HAN, oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

const PATTERN = new RegExp(`(?:-{2,4}|－{2,4})(?= ?(?:${HAN}|[“《]))(?<=(?:${HAN}|[，。！？”》）]) ?[-－]+)`, 'g');

/** A dash made of hyphens. */
export const dashWrong: EntryRule = {
	id: 'dash-wrong',
	severity: 'should-fix',
	summary: 'A dash between Chinese is made of two hyphens or more.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, (match) => [
			`「${around(match)}」里的破折号是用「${match[0]}」拼的。`,
			'请用「——」。',
		]);
	},
};
