import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { choice, day, group, integer, longText, optional, text } from './fields.ts';

/** What a list names: what a branch offers, needs and runs; what it promises; what people wish for. */
export const LISTS = { offer: '资源', need: '需求', project: '项目', pledge: '承诺', wish: '微心愿' } as const;

/**
 * Lists 资源、需求、项目、承诺、微心愿. How far an item is follows from what is filled in:
 * a need goes 提出→转办→办结, a wish 待认领→已认领→已实现, a pledge counts up to its target.
 */
export const lists = entrySchema({
	list: choice({ label: '清单', options: LISTS }),
	party: optional(text({ label: '谁', hint: '提出、提供或承诺的一方，写单位或小组', max: 40 })),
	taken: optional(
		group(
			{ date: day({ label: '日期' }), by: text({ label: '交给谁', hint: '例如 街道城运中心', max: 40 }) },
			{ label: '转办或认领', hint: '需求转给谁办，心愿由谁认领' },
		),
	),
	settled: optional(
		group(
			{ date: day({ label: '日期' }), answer: longText({ label: '结果', hint: '怎么办的，办成什么样' }) },
			{ label: '办结或实现' },
		),
	),
	target: optional(integer({ label: '目标', hint: '一共要做多少，例如 100', min: 1 })),
	done: optional(integer({ label: '已完成', hint: '到今天做了多少，例如 63' })),
	unit: optional(text({ label: '单位', hint: '例如 盏', max: 8 })),
});

export type ListItem = z.output<typeof lists>;
