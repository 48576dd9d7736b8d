import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

const READ = new Set(['news', 'stories', 'study', 'questions']);

/** Entries that are read for their text and have none. */
export const bodyEmpty: EntryRule = {
	id: 'body-empty',
	severity: 'should-fix',
	summary: 'A piece of news, a story, a lesson or an answer has no text.',
	check({ source, prose }, report) {
		if (source.data.draft || !READ.has(source.collection) || prose.trim() !== '' || /[`~]{3}/.test(source.body)) return;
		const study = dataOf(source, 'study');
		const { attachments, audio } = source.data;
		if (study && (study.quiz.length > 0 || attachments.length > 0 || audio !== undefined)) return;
		report(
			{ field: ['title'] },
			`「${source.data.title.slice(0, 20)}」没有正文。`,
			source.collection === 'questions' ? '请在下面写上答复。' : '请在下面写上正文；还没写好的，先标成草稿。',
		);
	},
};
