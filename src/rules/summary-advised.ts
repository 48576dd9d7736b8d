import { countRead } from './count-read.ts';
import type { EntryRule } from './rule.ts';

const LONG = 600;

/** Long entries without a summary. */
export const summaryAdvised: EntryRule = {
	id: 'summary-advised',
	severity: 'should-fix',
	summary: 'An entry longer than 600 characters has no summary, so lists show how it happens to begin.',
	check({ source, prose }, report) {
		if (source.data.draft || source.data.summary !== undefined || source.body.length <= LONG) return;
		const length = countRead(prose);
		if (length <= LONG) return;
		report(
			{ field: ['title'] },
			`正文有 ${length} 字，还没有摘要。`,
			'请加上摘要，用一两句话说这篇讲什么；不写的话，列表里显示的是正文开头。',
		);
	},
};
