import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { longText, optional, text } from './fields.ts';

/** Member stories 党员风采: one member, one story, one good photograph. */
export const stories = entrySchema({
	person: text({ label: '姓名', hint: '写谁的故事', max: 20 }),
	role: optional(text({ label: '身份', hint: '一句话介绍，例如 电梯维修工、入党 12 年', max: 40 })),
	quote: optional(longText({ label: '一句话', hint: '本人说过的一句话，显示在照片旁边', max: 80 })),
});

export type Story = z.output<typeof stories>;
