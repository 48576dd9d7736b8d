import type { EntryRule } from './rule.ts';
import { findWords } from './words/find-words.ts';
import { sayWord } from './words/say-word.ts';

/** Words on the network's list and plain slips, in everything but the title. */
export const wordWrong: EntryRule = {
	id: 'word-wrong',
	severity: 'should-fix',
	summary: 'A word stands on the network’s list `policies.words`, or is a slip that is never right, such as 领导小姐.',
	check({ fields, prose, network }, report) {
		for (const { path, text } of fields) {
			if (path[0] === 'title') continue;
			for (const { word } of findWords(text, network)) report({ field: path, words: word.wrong }, ...sayWord(word));
		}
		for (const { offset, word } of findWords(prose, network)) report({ offset }, ...sayWord(word));
	},
};
