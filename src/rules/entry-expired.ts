import { daysBetween } from './days-between.ts';
import type { EntryRule } from './rule.ts';

const YEAR = 365;

/** Entries nobody has seen for a year. */
export const entryExpired: EntryRule = {
	id: 'entry-expired',
	severity: 'should-fix',
	summary: 'An entry expired more than a year ago and may be deleted.',
	check({ source, today }, report) {
		const { expireAt } = source.data;
		if (expireAt === undefined || !(daysBetween(expireAt, today) > YEAR)) return;
		report(
			{ field: ['expireAt'] },
			`这篇 ${expireAt.slice(0, 10)} 就下线了，已经一年多。`,
			'不再需要的话可以删去这个文件；还要用的，请改「到期下线」（expireAt）的时间。',
		);
	},
};
