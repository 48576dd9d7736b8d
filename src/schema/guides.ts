import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { group, listOf, longText, optional, telephone, text } from './fields.ts';

/** Guides 办事指南: how to do a thing, step by step; its forms are the attachments. */
export const guides = entrySchema({
	forWhom: optional(text({ label: '谁来办', max: 60 })),
	steps: listOf(
		group(
			{
				title: text({ label: '这一步做什么', max: 40 }),
				text: optional(longText({ label: '说明' })),
			},
			{ label: '一步' },
		),
		{ label: '步骤', hint: '按先后写', max: 20 },
	),
	bring: listOf(text({ label: '材料', max: 60 }), { label: '要带的材料', max: 20 }),
	takes: optional(text({ label: '要多久', hint: '例如 五个工作日', max: 40 })),
	place: optional(text({ label: '在哪里办', max: 60 })),
	hours: optional(text({ label: '办理时间', max: 80 })),
	phone: optional(telephone({ label: '电话' })),
});

export type Guide = z.output<typeof guides>;
