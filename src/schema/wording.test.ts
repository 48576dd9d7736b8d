import { expect, test } from 'vitest';
import { z } from 'zod';
import { branchSettings } from './branch.ts';
import { collections } from './collections.ts';
import { networkSettings } from './network.ts';
import { entry, firstWord, word } from './test-wording.ts';

const { news, stories, study } = collections;

test.each<[field: string, z.ZodType, unknown, string]>([
	[
		'title',
		news,
		{ ...entry, title: undefined },
		'field-missing 缺少「标题」。 请补上这一行，例如 title: 义诊进楼宇，六十位租户量了血压。',
	],
	[
		'title',
		news,
		{ ...entry, title: '  ' },
		'field-missing 缺少「标题」。 请补上这一行，例如 title: 义诊进楼宇，六十位租户量了血压。',
	],
	[
		'title',
		news,
		{ ...entry, title: 2026 },
		"field-type 「标题」应当是一段文字，现在写的是「2026」。 请加上英文引号，例如 '2026'。",
	],
	[
		'title',
		news,
		{ ...entry, title: ['开', '放'] },
		'field-type 「标题」应当是一段文字，现在写成了一个列表。 请写成一行，例如 title: 义诊进楼宇，六十位租户量了血压。',
	],
	[
		'title',
		news,
		{ ...entry, title: { 通知: '开会' } },
		'field-type 「标题」应当是一段文字，现在分成了几行写。 文字里有英文冒号时，请把整句放进英文单引号里。',
	],
	[
		'title',
		news,
		{ ...entry, title: '长'.repeat(72) },
		'text-too-long 「标题」有 72 个字，最多 60 个字。 请删去 12 个字。',
	],
	['date', news, { title: '开放日' }, 'field-missing 缺少「日期」。 请补上这一行，例如 date: 2026-03-14。'],
	[
		'date',
		news,
		{ ...entry, date: '14.3.2026' },
		'date-invalid 「日期」写的是「14.3.2026」，不是能认出的日期。 请写成 年-月-日，例如 2026-03-14。',
	],
	[
		'date',
		news,
		{ ...entry, date: '2026年5月6日' },
		'date-invalid 「日期」写的是「2026年5月6日」，不是能认出的日期。 请写成 年-月-日，例如 2026-05-06。',
	],
	[
		'date',
		news,
		{ ...entry, date: '2026-02-30' },
		'date-invalid 「日期」写的是「2026-02-30」，没有这一天。 请写成 年-月-日，例如 2026-03-14。',
	],
	[
		'date',
		news,
		{ ...entry, date: 20260506 },
		'date-invalid 「日期」写的是「20260506」，不是能认出的日期。 请写成 年-月-日，例如 2026-05-06。',
	],
	[
		'publishAt',
		news,
		{ ...entry, publishAt: '2026-5-6 下午3点' },
		'moment-invalid 「定时发布」写的是「2026-5-6 下午3点」，不是能认出的时间。 请写成 年-月-日T时:分（中间是字母 T），例如 2026-05-06T15:00。',
	],
	[
		'expireAt',
		news,
		{ ...entry, expireAt: 7 },
		'moment-invalid 「到期下线」写的是「7」，不是能认出的时间。 请写成 年-月-日T时:分（中间是字母 T），例如 2026-03-14T09:30。',
	],
	[
		'audience',
		news,
		{ ...entry, audience: '仅支部党员' },
		'choice-unknown 「谁可以看」写的是「仅支部党员」，不在可以选的里面。 请改为 members（仅支部党员）；可以选的还有 public（所有人）。',
	],
	[
		'audience',
		news,
		{ ...entry, audience: 'pubilc' },
		'choice-unknown 「谁可以看」写的是「pubilc」，不在可以选的里面。 请改为 public（所有人）；可以选的还有 members（仅支部党员）。',
	],
	[
		'audience',
		news,
		{ ...entry, audience: 3 },
		'choice-unknown 「谁可以看」写的是「3」，不在可以选的里面。 请从这些里选一个：public（所有人）、members（仅支部党员）。',
	],
	[
		'pinned',
		news,
		{ ...entry, pinned: '是' },
		'field-type 「置顶」应当是 true（是）或 false（否），现在写的是「是」。 请写 pinned: true。',
	],
	[
		'draft',
		news,
		{ ...entry, draft: 'maybe' },
		'field-type 「草稿」应当是 true（是）或 false（否），现在写的是「maybe」。 请写 draft: true 或 draft: false。',
	],
	[
		'minutes',
		study,
		{ ...entry, minutes: '１5 分钟' },
		'field-type 「时长（分钟）」应当是整数，现在写的是「１5 分钟」。 请只写数字，例如 minutes: 15。',
	],
	[
		'minutes',
		study,
		{ ...entry, minutes: 0 },
		'number-range 「时长（分钟）」写的是「0」，要在 1 到 600 之间。 请写 1 到 600 之间的数。',
	],
	[
		'order',
		study,
		{ ...entry, order: 1.5 },
		'field-type 「第几课」应当是整数，现在写的是「1.5」。 请只写数字，例如 order: 1。',
	],
	[
		'topic',
		news,
		{ ...entry, topic: '党史' },
		'field-invalid 「专题」写的是「党史」，不合要求。 只能用小写字母、数字和连字符，以字母开头，例如 dang-ke。',
	],
	['person', stories, entry, 'field-missing 缺少「姓名」。 请补上这一行，例如 person: 陈立新。'],
	[
		'star',
		branchSettings,
		{ name: '支部', star: 7 },
		'number-range 「星级」写的是「7」，要在 1 到 5 之间。 请写 1 到 5 之间的数。',
	],
	[
		'address',
		networkSettings,
		{ name: '网', organiser: '党委', address: 'ftp://a.example/' },
		'address-invalid 「网址」写的是「ftp://a.example/」，不合要求。 网址要以 https:// 或 http:// 开头。',
	],
	[
		'address',
		networkSettings,
		{ name: '网', organiser: '党委', address: 'https://a.example' },
		'address-invalid 「网址」写的是「https://a.example」，不合要求。 网址要以 / 结尾。',
	],
])('of one field it is said what is wrong and what to do: %s (%#)', (_, schema, data, expected) => {
	expect(firstWord(schema, data)).toBe(expected);
});

test('what was written is quoted in one line and not endlessly', () => {
	const [problem] = word(news, { ...entry, audience: `很长\n${'的'.repeat(5000)}` });
	expect(problem?.message.length).toBeLessThan(80);
	expect(problem?.message).not.toContain('\n');
});

test('a finding zod may make one day, or that no field of ours leads to, is still said in Chinese', () => {
	const list = z.array(z.string()).min(2).meta({ title: '标签' });
	const schema = z.strictObject({
		short: z.string().min(5).meta({ title: '摘要' }),
		list,
		even: z.number().multipleOf(2).max(8).meta({ title: '双数' }),
	});
	const problems = word(schema, { short: '三个字', list: ['一'], even: 3 });
	expect(problems.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
		'「摘要」有 3 个字，至少 5 个字。 请再写 2 个字。',
		'「标签」有 1 项，至少 2 项。 请再写 1 项。',
		'「双数」写的是「3」，不合要求。 请对照其他文章里的写法改一改。',
	]);
	expect(word(schema, { short: '一二三四五', list: ['一', '二'], even: 10 })[0]?.message).toBe(
		'「双数」写的是「10」，最大是 8。',
	);
});
