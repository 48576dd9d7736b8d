import { z } from 'zod';
import {
	choice,
	day,
	flag,
	group,
	integer,
	listOf,
	longText,
	optional,
	otherwise,
	reference,
	telephone,
	text,
} from './fields.ts';
import { signers, signing } from './signing.ts';

/** Where a branch's site stands; only live sites are public. */
export const STATUSES = { preparing: '培育中', live: '已上线', paused: '暂停', archived: '已归档' } as const;

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

/** Whom to ask: an office, or a person who agreed to be named; always under the office's telephone. */
const contact = group(
	{
		office: optional(text({ label: '联系处', hint: '办公室的名称', max: 40 })),
		person: optional(text({ label: '联系人', hint: '可以不写；写姓名要本人同意', max: 20 })),
		phone: optional(telephone({ label: '电话' })),
		address: optional(text({ label: '地址', max: 80 })),
		hours: optional(text({ label: '时间', max: 60 })),
	},
	{ label: '联系方式' },
);

/** `branch.yml`: what the administrator says about a branch. */
export const branchSettings = z.strictObject({
	name: text({ label: '支部名称', hint: '全称，显示在页面最上方', max: 40 }),
	short: optional(text({ label: '简称', hint: '六个字以内，用在窄的地方', max: 12 })),
	status: otherwise('preparing', choice({ label: '网站状态', options: STATUSES })),
	statusNote: optional(
		longText({ label: '给读者的说明', hint: '暂停或归档以后，打开网址的人看到的一两句话', max: 200 }),
	),
	successor: optional(
		reference({ label: '并入的支部', hint: '归档后由哪个支部接着办，写它的代号，例如 ting-tao', to: 'branches' }),
	),
	type: otherwise('independent', choice({ label: '支部类型', options: BRANCH_TYPES })),
	committee: optional(
		reference({ label: '上级党组织', hint: 'network.yml 里 committees 的代号，例如 wutong-jiedao', to: 'committees' }),
	),
	street: optional(text({ label: '所在街道', max: 20 })),
	star: optional(integer({ label: '星级', min: 1, max: 5 })),
	showcase: flag({ label: '精品网站', hint: '在门户首页上展示' }),
	founded: optional(day({ label: '成立日期' })),
	members: optional(integer({ label: '党员人数', min: 1, max: 100_000 })),
	organisations: listOf(text({ label: '单位', max: 40 }), { label: '成员单位', max: 200 }),
	contact: optional(contact),
	introduction: optional(longText({ label: '支部简介', max: 2000 })),
	signers: optional(signers),
	signing,
});

export type BranchSettings = z.output<typeof branchSettings>;
