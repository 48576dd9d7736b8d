import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { longText, optional, telephone, text } from './fields.ts';

/** The service menu 互助服务菜单: one row a service, named by its title. */
export const services = entrySchema({
	provider: text({ label: '谁来做', hint: '单位或小组，例如 临江大厦义诊小组', max: 40 }),
	form: text({ label: '形式', hint: '例如 上门', max: 40 }),
	time: text({ label: '时间', hint: '例如 每周三下午', max: 60 }),
	place: optional(text({ label: '地点', max: 60 })),
	forWhom: optional(text({ label: '服务谁', max: 60 })),
	notes: optional(longText({ label: '须知', hint: '来之前要知道的事', max: 200 })),
	phone: optional(telephone({ label: '预约电话' })),
});

export type Service = z.output<typeof services>;
