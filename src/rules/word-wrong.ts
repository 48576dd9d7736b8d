import { join } from 'node:path';
import { settingsPosition } from './personal/settings-position.ts';
import type { BranchRule, EntryRule, NetworkRule } from './rule.ts';
import { textsOfNetwork, textsOfSettings } from './texts-in-settings.ts';
import { findWords } from './words/find-words.ts';
import { sayWord } from './words/say-word.ts';

/** Words on the network's list and plain slips, in everything but the title, and in settings, which stand on every page. */
export const wordWrong: EntryRule & BranchRule & NetworkRule = {
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
	checkBranch(branch, report) {
		for (const { file, path, text } of textsOfSettings(branch)) {
			for (const { word } of findWords(text, branch.network)) {
				const position = settingsPosition(join(branch.source.folder, file), path);
				report({ file, field: path.join('.'), ...position }, ...sayWord(word));
			}
		}
	},
	checkNetwork(network, _, report) {
		for (const { path, text } of textsOfNetwork(network)) {
			for (const { word } of findWords(text, network)) report(path, ...sayWord(word));
		}
	},
};
