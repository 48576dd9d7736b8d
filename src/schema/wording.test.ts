import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { branchSettings } from './branch.ts';
import { collections } from './collections.ts';
import { face } from './face.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';
import { networkSettings } from './network.ts';
import { completeSample } from './sample.ts';
import { wording } from './wording.ts';

const { news, stories, study } = collections;

function word(schema: z.ZodType, data: unknown) {
	const { error } = schema.safeParse(data);
	return (error?.issues ?? []).flatMap((issue) => wording(issue, toJsonSchema(schema), data));
}

const entry = { title: '开放日', date: '2026-03-14' };

describe('says what is wrong and what to do', () => {
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
			'topic',
			news,
			{ ...entry, topic: '党史' },
			'field-invalid 「专题」写的是「党史」，不合要求。 只能用小写字母、数字和连字符，以字母开头，例如 dang-ke。',
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
		['person', stories, entry, 'field-missing 缺少「姓名」。 请补上这一行，例如 person: 陈立新。'],
		[
			'star',
			branchSettings,
			{ name: '支部', star: 7 },
			'number-range 「星级」写的是「7」，要在 1 到 5 之间。 请写 1 到 5 之间的数。',
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
		[
			'',
			news,
			'只有文字',
			'field-type 这个文件应当是分几行写的内容，现在写的是「只有文字」。 请每行写一项，例如 title（标题）、date（日期）。',
		],
		['', face, null, 'field-missing 这个文件里什么也没有写。 请写上必填的内容。'],
	])('%s (%#)', (_, schema, data, expected) => {
		const [first] = word(schema, data);
		expect(first && `${first.rule} ${first.message} ${first.fix}`).toBe(expected);
	});

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

	test('what was written is quoted in one line and not endlessly', () => {
		const [problem] = word(news, { ...entry, audience: `很长\n${'的'.repeat(5000)}` });
		expect(problem?.message.length).toBeLessThan(80);
		expect(problem?.message).not.toContain('\n');
	});
});

const SCHEMAS = { news, stories, study, branch: branchSettings, face, network: networkSettings };
const UGLY: unknown[] = [
	null,
	'',
	' ',
	5,
	-1,
	1.5,
	1e300,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	{ toString: '' },
	[{ toString: '', valueOf: 1 }],
	true,
	[],
	{},
	[null],
	[[]],
	[{}],
	[5],
	{ a: 1 },
	'字'.repeat(5000),
	'14.3.2026',
	'2026-13-45',
	'<script>',
	'../x',
	'http://',
	new Date('2026-03-14'),
	new Date('x'),
	Array(500).fill('项'),
];

describe.each(Object.entries<z.ZodType>(SCHEMAS))('%s', (_, schema) => {
	test.each(paths(toJsonSchema(schema)))(
		'whatever is written into %s is answered in Chinese, at that field',
		(name) => {
			const path = name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
			let refused = 0;
			for (const ugly of UGLY) {
				const data = completeSample(toJsonSchema(schema));
				write(data, path, ugly);
				for (const { rule, message, fix, path: place } of word(schema, data)) {
					refused += 1;
					expect(rule).toMatch(/^[a-z]+(-[a-z]+)+$/);
					expect(place.slice(0, path.length)).toEqual(path);
					for (const sentence of [message, fix]) {
						expect(sentence).toMatch(/^(?!.*undefined|.*NaN之|.*\[object).*\p{Script=Han}.*。$/u);
						expect(sentence).not.toMatch(/Invalid|expected|received|Too (?:big|small)|Unrecognized|characters/);
						expect(sentence).not.toMatch(/。。|「「|^的/);
					}
				}
			}
			expect(refused).toBeGreaterThan(UGLY.length / 4);
		},
	);
});

function paths({ properties = {} }: JsonSchema): string[] {
	return Object.entries(properties).flatMap(([name, field]) => [
		name,
		...(field.items ? [`${name}.0`, ...paths(field.items).map((inner) => `${name}.0.${inner}`)] : []),
		...paths(field).map((inner) => `${name}.${inner}`),
	]);
}

function write(data: unknown, path: (string | number)[], value: unknown): void {
	const parent = path.slice(0, -1).reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], data);
	(parent as Record<string, unknown>)[path.at(-1)!] = value;
}

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
