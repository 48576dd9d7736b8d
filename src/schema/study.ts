import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { choice, group, integer, listOf, longText, optional, otherwise, text } from './fields.ts';

/** How a study entry is taken in. */
export const MEDIA = { text: '文章', slides: '课件', audio: '音频', video: '视频', document: '文件' } as const;

/** Study materials 学习资料: an article, a lesson, something to listen to; topics group them into courses. */
export const study = entrySchema({
	medium: otherwise('text', choice({ label: '形式', options: MEDIA })),
	minutes: optional(integer({ label: '时长（分钟）', hint: '读完或看完大约要几分钟', min: 1, max: 600 })),
	order: optional(integer({ label: '第几课', hint: '在专题里的顺序，从 1 开始', min: 1, max: 999 })),
	quiz: listOf(
		group(
			{
				question: text({ label: '问题' }),
				answers: listOf(text({ label: '答案', max: 80 }), { label: '几个答案', max: 6 }),
				right: integer({ label: '第几个对', hint: '从 1 数起', min: 1, max: 6 }),
				because: optional(longText({ label: '为什么' })),
			},
			{ label: '题' },
		),
		{ label: '小测验', hint: '读完做几道题', max: 20 },
	),
});

export type Study = z.output<typeof study>;
