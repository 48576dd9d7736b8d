import { expect, test } from 'vitest';
import type { z } from 'zod';
import { branchSettings } from './branch.ts';
import { collections } from './collections.ts';
import { face } from './face.ts';
import { entry, firstWord, word } from './test-wording.ts';

const { news } = collections;

test.each<[field: string, z.ZodType, unknown, string]>([
	[
		'tags',
		news,
		{ ...entry, tags: '义诊、健康' },
		'field-type 「标签」应当是一个列表，现在写的是「义诊、健康」。 请写在方括号里，用英文逗号隔开，例如 tags: [义诊, 健康]。',
	],
	[
		'tags',
		news,
		{ ...entry, tags: Array(14).fill('义诊') },
		'list-too-long 「标签」有 14 项，最多 12 项。 请删去 2 项。',
	],
	[
		'tags.1',
		news,
		{ ...entry, tags: ['义诊', 2026] },
		"field-type 「标签」第 2 项应当是一段文字，现在写的是「2026」。 请加上英文引号，例如 '2026'。",
	],
	[
		'tags.1',
		news,
		{ ...entry, tags: ['义诊', null] },
		'field-missing 「标签」第 2 项是空的。 请写上内容，或删去这一行。',
	],
	[
		'attachments',
		news,
		{ ...entry, attachments: '报名表.docx' },
		'field-type 「附件」应当是一个列表，现在写的是「报名表.docx」。 请每项另起一行，前面加上「- 」。',
	],
	[
		'attachments.1.file',
		news,
		{ ...entry, attachments: [{ file: 'a.pdf' }, {}] },
		'field-missing 缺少附件第 2 项的「文件」。 请补上这一行，例如 file: 报名表.docx。',
	],
	[
		'attachments.0',
		news,
		{ ...entry, attachments: ['a.pdf'] },
		'field-type 「附件」第 1 项应当是分几行写的内容，现在写的是「a.pdf」。 请在 attachments: 下面另起几行，缩进两格，写上 file（文件）。',
	],
	[
		'attachments.0.file',
		news,
		{ ...entry, attachments: [{ file: '../报名表.docx' }] },
		'field-invalid 附件第 1 项的「文件」写的是「../报名表.docx」，不合要求。 附件只写文件名，例如 报名表.docx，并和文章放在同一个文件夹里。',
	],
	[
		'cover',
		news,
		{ ...entry, cover: '合影.jpg' },
		'field-type 「封面图」应当是分几行写的内容，现在写的是「合影.jpg」。 请在 cover: 下面另起几行，缩进两格，写上 picture（图片）、alt（图片说明）。',
	],
	[
		'cover.alt',
		news,
		{ ...entry, cover: { picture: '合影.jpg' } },
		'field-missing 缺少封面图的「图片说明」。 请补上这一行，例如 alt: 医生在大堂里给一位保安量血压。',
	],
	[
		'titel',
		news,
		{ ...entry, titel: '开放日' },
		'field-unknown 没有「titel」这一项。 请检查有没有写错；用不着就删去这一行。',
	],
	[
		'titel',
		news,
		{ date: '2026-03-14', title: undefined, titel: '开放日' },
		'field-missing 缺少「标题」。 请补上这一行，例如 title: 义诊进楼宇，六十位租户量了血压。',
	],
	[
		'autor',
		news,
		{ ...entry, autor: '周敏' },
		'field-unknown 没有「autor」这一项。 可能是 author（撰稿），请改过来；用不着就删去这一行。',
	],
	[
		'摄影',
		news,
		{ ...entry, 摄影: '周敏' },
		'field-unknown 没有「摄影」这一项。 可能是 photographer（摄影），请改过来；用不着就删去这一行。',
	],
	[
		'cover.atl',
		news,
		{ ...entry, cover: { picture: 'a.jpg', alt: '合影', atl: '' } },
		'field-unknown 「封面图」里没有「atl」这一项。 请检查有没有写错；用不着就删去这一行。',
	],
	[
		'contact.phone',
		branchSettings,
		{ name: '支部', contact: { office: '办公室', phone: '问小周' } },
		'field-invalid 联系方式的「电话」写的是「问小周」，不合要求。 电话写办公电话，不写个人手机号，例如 021-5550 0101。',
	],
	[
		'columns.0.collection',
		face,
		{ columns: [{ id: 'essays', collection: '学习', title: '随笔' }] },
		'choice-unknown 栏目第 1 项的「内容类型」写的是「学习」，不在可以选的里面。 请改为 study（学习资料）；可以选的还有 news（支部动态）、stories（党员风采）、records（组织生活记录）、activities（活动）、services（服务菜单）、lists（清单）、places（阵地）、guides（办事指南）、questions（答疑）。',
	],
	[
		'columns',
		face,
		{ columns: { id: 'essays' } },
		'field-type 「栏目」应当是一个列表，现在分成了几行写。 请每项另起一行，前面加上「- 」。',
	],
	[
		'',
		news,
		'只有文字',
		'field-type 这个文件应当是分几行写的内容，现在写的是「只有文字」。 请每行写一项，例如 title（标题）、date（日期）。',
	],
	['', face, null, 'field-missing 这个文件里什么也没有写。 请写上必填的内容。'],
])(
	'of lists, of fields inside fields and of fields nobody knows it is said where to look: %s (%#)',
	(_, schema, data, expected) => {
		expect(firstWord(schema, data)).toBe(expected);
	},
);

test('every unknown field is a problem of its own, with the way to its place', () => {
	const problems = word(news, {
		...entry,
		cover: { picture: 'a.jpg', alt: '合影', widht: 5, height: 3 },
		colour: 'red',
	});
	expect(problems.map(({ path }) => path.join('.'))).toEqual(['cover.widht', 'cover.height', 'colour']);
	expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['field-unknown']));
});

test('an unknown field is likely one that is still missing, never one that is there', () => {
	const meant = word(news, { date: '2026-03-14', titel: '开放日' }).find(({ rule }) => rule === 'field-unknown');
	expect(meant?.fix).toContain('title（标题）');
});
