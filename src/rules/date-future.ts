import type { EntryRule } from './rule.ts';

/** Entries from days that have not come. */
export const dateFuture: EntryRule = {
	id: 'date-future',
	severity: 'should-fix',
	summary: 'An entry is dated after today and no time is set for it to appear.',
	check({ source, today }, report) {
		const { date, publishAt } = source.data;
		if (date <= today || (publishAt !== undefined && publishAt.slice(0, 10) >= date)) return;
		report(
			{ field: ['date'] },
			`日期 ${date} 还没有到。`,
			'请写文章发布的日子；要到那天才出现的，请填写「定时发布」（publishAt）。',
		);
	},
};
