import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { choice, day, group, optional, otherwise, text } from './fields.ts';

/** What a piece of news is; a public notice is open to objections for a period. */
export const NEWS_GENRES = { news: '动态', notice: '通知', announcement: '公示', reprint: '转载' } as const;

/** News 支部动态、通知公告: what happened and what will happen. */
export const news = entrySchema({
	genre: otherwise('news', choice({ label: '类别', options: NEWS_GENRES })),
	place: optional(text({ label: '地点', hint: '事情发生在哪里', max: 40 })),
	period: optional(
		group(
			{ from: day({ label: '开始', hint: '例如 2026-03-14' }), until: day({ label: '结束', hint: '例如 2026-03-20' }) },
			{ label: '公示期', hint: '公示从哪天到哪天' },
		),
	),
});

export type News = z.output<typeof news>;
