import type { z } from 'zod';
import { entrySchema } from './common.ts';
import { optional, text } from './fields.ts';

/** News 支部动态、通知公告: what happened and what will happen. */
export const news = entrySchema({
	place: optional(text({ label: '地点', hint: '事情发生在哪里', max: 40 })),
});

export type News = z.output<typeof news>;
