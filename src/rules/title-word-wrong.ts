import type { EntryRule } from './rule.ts';
import { findWords } from './words/find-words.ts';
import { sayWord } from './words/say-word.ts';

/** The same words in a title, where everybody sees them first. */
export const titleWordWrong: EntryRule = {
	id: 'title-word-wrong',
	severity: 'must-fix',
	summary: 'A title holds what `word-wrong` looks for; official inspections count it as grave there.',
	mayOverrule: true,
	check({ source, network }, report) {
		for (const { word } of findWords(source.data.title, network)) {
			const [message, fix] = sayWord(word);
			report({ field: ['title'], words: word.wrong }, `标题里的${message}`, fix);
		}
	},
};
