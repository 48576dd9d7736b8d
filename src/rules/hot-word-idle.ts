import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { placeInSettings } from '../network/place-in-settings.ts';
import type { BranchSource } from '../network/read-branch.ts';
import { listEntries } from '../network/read-entry.ts';
import { readText } from '../network/read-text.ts';
import type { BranchRule } from './rule.ts';

/** Words offered under the search box that find nothing. */
export const hotWordIdle: BranchRule = {
	id: 'hot-word-idle',
	severity: 'should-fix',
	summary: 'A hot word under the search box stands in no public text of the branch, so it finds nothing.',
	checkBranch({ source }, report) {
		let shared: string[] | undefined;
		const own = ownTexts(source);
		for (const [index, word] of source.face.hotWords.entries()) {
			if (own.some((text) => isFoundIn(text, word))) continue;
			shared ??= sharedTexts(source);
			if (shared.some((text) => isFoundIn(text, word))) continue;
			report(
				placeInSettings(source, 'face.yml', ['hotWords', index]),
				`热词「${word}」在本支部的文章里找不到。`,
				'请换一个文章里用过的词，例如标题里的词。',
			);
		}
	},
};

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Search finds a text that holds every word of what was typed, wherever each stands. */
const isFoundIn = (text: string, words: string): boolean =>
	text.includes(words) || [...segmenter.segment(words)].every(({ segment }) => text.includes(segment.trim()));

function ownTexts({ entries, settings }: BranchSource): string[] {
	const open = entries.filter(
		({ data, column }) => !data.draft && data.audience === 'public' && column.audience === 'public',
	);
	return [JSON.stringify(settings), ...open.map(({ yaml, body }) => `${yaml}\n${body}`)];
}

function sharedTexts({ folder, columns }: BranchSource): string[] {
	return columns.flatMap(({ id, isShared }) => {
		const column = join(folder, '../../shared', id);
		if (!isShared || !existsSync(column)) return [];
		const read = listEntries(column, ['.md', '.mdx']).entries.map(({ file }) => readText(file));
		return read.filter((text) => typeof text === 'string');
	});
}
