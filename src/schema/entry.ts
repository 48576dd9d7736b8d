import { z } from 'zod';
import {
	choice,
	day,
	file,
	flag,
	group,
	listOf,
	longText,
	moment,
	optional,
	otherwise,
	picture,
	reference,
	ruleId,
	text,
	webAddress,
} from './fields.ts';

/** Who may read something: everybody, or the signed-in members of the branch. */
export const AUDIENCES = { public: '所有人', members: '仅支部党员' } as const;
export type Audience = keyof typeof AUDIENCES;

/** Three different people sign what somebody wrote. */
export const SIGNING_STEPS = { writer: '撰稿', first: '初审', second: '复审', final: '终审' } as const;

/** The fields every entry has, whatever its collection. */
const commonFields = {
	title: text({ label: '标题', hint: '写清谁做了什么，20 个字左右最好', max: 60 }),
	date: day({ label: '日期', hint: '文章发布的日子，例如 2026-03-14' }),
	summary: optional(longText({ label: '摘要', hint: '一两句话，显示在列表里；不写就取正文开头', max: 200 })),
	topic: optional(reference({ label: '专题', hint: '属于哪个专题', to: 'topics' })),
	tags: listOf(text({ label: '标签', max: 20 }), { label: '标签', hint: '几个词，方便查找', max: 12 }),
	cover: optional(
		group(
			{
				picture: picture({ label: '图片', hint: '和文章放在一起的照片，例如 合影.jpg' }),
				alt: text({ label: '图片说明', hint: '照片上是谁、在做什么，给看不见照片的人听' }),
			},
			{ label: '封面图', hint: '显示在列表和文章开头' },
		),
	),
	author: optional(text({ label: '撰稿', max: 30 })),
	photographer: optional(text({ label: '摄影', max: 30 })),
	people: listOf(reference({ label: '人物', to: 'people' }), {
		label: '写到的人',
		hint: '在 people 里登记过同意的人；谁撤回同意，这篇就自动撤下',
		max: 30,
	}),
	original: optional(
		group(
			{
				name: text({ label: '来源', hint: '原来登在哪里，例如 澜桥日报', max: 40 }),
				address: optional(webAddress({ label: '原文网址' })),
				date: optional(day({ label: '原文日期' })),
				permission: optional(text({ label: '授权', hint: '凭什么可以转载，例如 作者同意', max: 40 })),
			},
			{ label: '转载自' },
		),
	),
	signers: listOf(
		group(
			{
				step: choice({ label: '环节', options: SIGNING_STEPS }),
				name: text({ label: '姓名', max: 30 }),
				time: optional(moment({ label: '签发时间' })),
			},
			{ label: '签发' },
		),
		{ label: '审签', hint: '撰稿、初审、复审、终审各是谁', max: 8 },
	),
	audio: optional(file({ label: '录音', hint: '读给大家听的录音，例如 朗读.mp3' })),
	attachments: listOf(
		group(
			{
				file: file({ label: '文件' }),
				title: optional(text({ label: '名称', hint: '不写就显示文件名' })),
			},
			{ label: '附件' },
		),
		{ label: '附件', max: 20 },
	),
	pinned: flag({ label: '置顶', hint: '一直排在栏目最前面' }),
	draft: flag({ label: '草稿', hint: '草稿不会发布' }),
	withdrawn: flag({ label: '撤稿', hint: '文章不再显示，打开原来网址的人会看到它已经撤下' }),
	audience: otherwise('public', choice({ label: '谁可以看', options: AUDIENCES })),
	updated: optional(day({ label: '更新日期', hint: '发布以后有重要改动时填写' })),
	publishAt: optional(moment({ label: '定时发布', hint: '到这个时间才出现，例如 2026-03-14T09:30' })),
	expireAt: optional(moment({ label: '到期下线', hint: '到这个时间自动撤下' })),
	aliases: listOf(
		text({
			label: '旧地址',
			max: 200,
			pattern: [
				/^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*\/?$/,
				'旧地址写在支部网址之后的那一段，例如 news/2019-07-01-ji-nian',
			],
		}),
		{ label: '旧地址', hint: '这篇文章从前的网址，打开会转到新网址', max: 20 },
	),
	overrule: listOf(
		group(
			{
				rule: ruleId({ label: '提示', hint: '检查结果里的英文代号，例如 alt-missing' }),
				reason: text({ label: '理由', hint: '为什么这一处不用改，例如 文件标题里就是这样写的', max: 200 }),
			},
			{ label: '不用改的提示' },
		),
		{ label: '不用改的提示', hint: '检查时提了出来，但这一篇确实不用改', max: 20 },
	),
};

/** An entry's schema from the fields its collection adds; a collection's file is little more than this call. */
export function entrySchema<T extends z.ZodRawShape>(fields: T) {
	const { title, date, summary, ...rest } = commonFields;
	return z.strictObject({ title, date, summary, ...fields, ...rest });
}
