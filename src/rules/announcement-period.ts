import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

/** Public notices need a period that can be kept. */
export const announcementPeriod: EntryRule = {
	id: 'announcement-period',
	severity: 'must-fix',
	summary: 'A public notice has no period, or one that ends before it begins: nobody knows until when to object.',
	check({ source }, report) {
		const news = dataOf(source, 'news');
		if (!news) return;
		const { genre, period } = news;
		if (genre === 'announcement' && !period)
			report(
				{ field: ['genre'] },
				'这是公示，没有写公示期。',
				'请写上公示期从哪天到哪天，例如 开始 2026-03-14，结束 2026-03-20。',
			);
		if (period && period.until < period.from)
			report(
				{ field: ['period', 'until'] },
				`公示期到 ${period.until} 结束，比开始的 ${period.from} 还早。`,
				'请核对公示期的开始和结束。',
			);
	},
};
