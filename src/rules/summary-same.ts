import type { EntryRule } from './rule.ts';

/** Summaries that say the title again. */
export const summarySame: EntryRule = {
	id: 'summary-same',
	severity: 'should-fix',
	summary: 'A summary is the title once more.',
	check({ source }, report) {
		const { title, summary } = source.data;
		if (summary === undefined || bare(summary) !== bare(title)) return;
		report({ field: ['summary'] }, '摘要和标题一样。', '请在摘要里写标题没有说的：时间、地点、结果，或者删去摘要。');
	},
};

const bare = (text: string): string => text.replace(/[\s\p{P}]+/gu, '');
