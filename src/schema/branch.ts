import { z } from 'zod';
import { choice, day, integer, listOf, longText, optional, otherwise, text } from './fields.ts';

/** Where a branch's site stands; only live sites are public. */
const STATUSES = { preparing: '培育中', live: '已上线', paused: '暂停', archived: '已归档' } as const;

/** Kinds of branch that one district tells apart. */
export const BRANCH_TYPES = {
	independent: '独立支部',
	joint: '联合支部',
	building: '楼宇支部',
	park: '园区支部',
	market: '市场支部',
	community: '社区支部',
	school: '学校支部',
} as const;

/** `branch.yml`: what the administrator says about a branch. */
export const branchSettings = z.strictObject({
	name: text({ label: '支部名称', hint: '全称，显示在页面最上方', max: 40 }),
	short: optional(text({ label: '简称', hint: '六个字以内，用在窄的地方', max: 12 })),
	status: otherwise('preparing', choice({ label: '网站状态', options: STATUSES })),
	type: otherwise('independent', choice({ label: '支部类型', options: BRANCH_TYPES })),
	committee: optional(text({ label: '上级党组织', max: 40 })),
	street: optional(text({ label: '所在街道', max: 20 })),
	star: optional(integer({ label: '星级', min: 1, max: 5 })),
	founded: optional(day({ label: '成立日期' })),
	members: optional(integer({ label: '党员人数', min: 1, max: 100_000 })),
	organisations: listOf(text({ label: '单位', max: 40 }), { label: '成员单位', max: 200 }),
	contact: optional(
		z
			.strictObject({
				office: text({ label: '联系处', hint: '写办公室，不写个人', max: 40 }),
				phone: optional(
					text({
						label: '电话',
						max: 30,
						pattern: [/^[0-9+()（） -]{5,30}$/, '电话只写数字、空格和连字符，例如 021-5550 0101'],
					}),
				),
				address: optional(text({ label: '地址', max: 80 })),
				hours: optional(text({ label: '时间', max: 60 })),
			})
			.meta({ title: '联系方式', 'x-cms': { widget: 'object' } }),
	),
	introduction: optional(longText({ label: '支部简介', max: 2000 })),
});

export type BranchSettings = z.output<typeof branchSettings>;
