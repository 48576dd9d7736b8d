import type { EntryRule } from './rule.ts';

/** Entries that would never be seen. */
export const publishWindow: EntryRule = {
	id: 'publish-window',
	severity: 'must-fix',
	summary: 'An entry expires before it appears.',
	check({ source }, report) {
		const { publishAt, expireAt } = source.data;
		if (publishAt === undefined || expireAt === undefined || publishAt < expireAt) return;
		report(
			{ field: ['expireAt'] },
			`到期下线（${inWords(expireAt)}）不比定时发布（${inWords(publishAt)}）晚，这篇永远不会出现。`,
			'请核对这两个时间，例如 发布 2026-03-14T09:30，下线 2026-04-14T09:30。',
		);
	},
};

const inWords = (moment: string): string => moment.replace('T', ' ');
