import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

/** Reprints have to name their source. */
export const reprintSource: EntryRule = {
	id: 'reprint-source',
	severity: 'must-fix',
	summary: 'A reprint does not say where it comes from, which the law on copyright asks for.',
	check({ source }, report) {
		const news = dataOf(source, 'news');
		if (news?.genre !== 'reprint' || news.original) return;
		report(
			{ field: ['genre'] },
			'这篇写的是转载，没有写转载自哪里。',
			'请写上「转载自」里的来源，例如 澜桥日报；有网址、日期和授权也一并写上。',
		);
	},
};
