import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { day, longText, optional, text } from './fields.ts';

/** Questions 答疑: a question somebody asked; the text is the answer. */
export const questions = entrySchema({
	question: longText({ label: '问题', hint: '照提问人的话写，去掉姓名' }),
	asked: optional(day({ label: '提问日期' })),
	asker: optional(text({ label: '谁问的', hint: '不写姓名，例如 一位租户', max: 30 })),
	answeredBy: optional(text({ label: '谁答的', hint: '例如 支部委员会', max: 30 })),
});

export type Question = z.output<typeof questions>;
