import { z } from 'zod';
import { AUDIENCES, type Audience } from './entry.ts';
import { column, topic } from './face.ts';
import {
	choice,
	day,
	flag,
	group,
	id,
	integer,
	listOf,
	longText,
	optional,
	otherwise,
	picture,
	reference,
	ruleId,
	telephone,
	text,
	webAddress,
} from './fields.ts';
import { signers, signing } from './signing.ts';

/** Which search engine writes the indexes: none leaves only the sitemap. */
const SEARCH_ENGINES = { literal: '逐字查找', pagefind: 'Pagefind', none: '不建索引' } as const;

/** A committee 党委 that branches belong to; one with a parent is on the second level. */
const committee = group(
	{
		id: id({ label: '代号', hint: '用在网址里，例如 wutong-jiedao' }),
		name: text({ label: '名称', max: 40 }),
		parent: optional(reference({ label: '上一级', hint: '上一级党组织的代号，最上一级不写', to: 'committees' })),
		phone: optional(telephone({ label: '电话' })),
		introduction: optional(longText({ label: '简介', max: 600 })),
	},
	{ label: '党组织' },
);

/** What a branch needs before its site goes live 上线条件; one that is missing keeps it in preparation. */
const launch = group(
	{
		entries: otherwise(0, integer({ label: '文章至少几篇', max: 1000 })),
		columns: otherwise(0, integer({ label: '有内容的栏目至少几个', max: 20 })),
		contact: flag({ label: '写了联系电话' }),
		introduction: flag({ label: '写了支部简介' }),
		header: flag({ label: '放了首页大图' }),
	},
	{ label: '上线条件' },
);

/** What a network may make of a rule. */
const SEVERITIES = { 'must-fix': '必须修改', 'should-fix': '建议修改', off: '不查' } as const;

/** What the network decides for all branches. */
const policies = group(
	{
		minutesFor: otherwise('members', choice({ label: '会议记录默认给谁看', options: AUDIENCES })),
		trusted: listOf(
			text({
				label: '域名',
				hint: '例如 gov.cn',
				max: 80,
				pattern: [/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, '只写域名，例如 gov.cn'],
			}),
			{ label: '可以直接打开的网站', hint: '链到别的网站时会写明「站外」，这些除外', max: 100 },
		),
		words: listOf(
			group(
				{ wrong: text({ label: '不要写', max: 30 }), right: optional(text({ label: '应当写', max: 30 })) },
				{ label: '词' },
			),
			{ label: '用词表', max: 500 },
		),
		signers: otherwise(1, signers),
		signing,
		rules: listOf(
			group(
				{
					rule: ruleId({ label: '规则', hint: '检查结果里的英文代号，例如 alt-missing' }),
					severity: choice({ label: '轻重', options: SEVERITIES }),
				},
				{ label: '规则' },
			),
			{ label: '检查的轻重', hint: '某一条规则在本网络里更严、更宽或者不查', max: 200 },
		),
	},
	{ label: '规定' },
);

/** A picture that stands before the network's name, only as it was approved: another file is refused. */
const emblem = group(
	{
		picture: picture({ label: '图片', hint: '和 network.yml 放在一起，例如 biao-zhi.png' }),
		sha256: text({
			label: '校验值',
			hint: '核准文件的 SHA-256，例如 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
			max: 64,
			pattern: [/^[0-9a-f]{64}$/, '校验值是 64 个小写的十六进制字符'],
		}),
		alt: text({ label: '图片说明' }),
	},
	{ label: '标识' },
);

/** Days on which every page is without colours 哀悼. */
const mourning = group(
	{
		from: day({ label: '第一天' }),
		until: day({ label: '最后一天' }),
	},
	{ label: '哀悼', hint: '这几天所有页面变成灰色，到时候自动恢复' },
);

/** `network.yml`: what holds for all branches of a district. */
export const networkSettings = z.strictObject({
	name: text({ label: '网络名称', hint: '门户首页的名称', max: 40 }),
	address: webAddress({ label: '网址', hint: '门户的完整网址，以 / 结尾，例如 https://zhibu.example.org/' }).refine(
		(url) => url.endsWith('/'),
		'网址要以 / 结尾',
	),
	motto: optional(text({ label: '一句话', max: 40 })),
	organiser: text({ label: '主办单位', max: 60 }),
	contact: optional(text({ label: '联系方式', hint: '显示在每页底部', max: 80 })),
	phone: optional(telephone({ label: '电话', hint: '找不到支部时打这个电话，例如 021-5550 0100' })),
	icp: optional(text({ label: 'ICP 备案号', max: 40 })),
	police: optional(text({ label: '公安备案号', max: 40 })),
	siteCode: optional(text({ label: '网站标识码', max: 40 })),
	privacy: optional(
		text({
			label: '个人信息说明',
			hint: '共用栏目里讲个人信息怎样保护的那一篇，门户每页底部有它的链接，例如 shou-ce/2026-01-05-ge-ren-xin-xi',
			max: 120,
		}),
	),
	emblem: optional(emblem),
	introduction: optional(longText({ label: '门户简介', max: 2000 })),
	committees: listOf(committee, { label: '党组织', hint: '两级', max: 2000 }),
	columns: listOf(column, { label: '统一栏目', hint: '支部没有自定栏目时使用', max: 20 }),
	shared: listOf(column, { label: '共用栏目', hint: '内容在 shared 文件夹里，支部打开就能看到', max: 40 }),
	topics: listOf(topic, { label: '全网专题', max: 100 }),
	launch: optional(launch),
	policies: optional(policies),
	mourning: optional(mourning),
	canary: optional(id({ label: '先行支部', hint: '全网改版时先更新的支部，它没有问题才更新其余的' })),
	search: otherwise('literal', choice({ label: '搜索', options: SEARCH_ENGINES })),
	synonyms: listOf(
		group(
			{ words: listOf(text({ label: '词', hint: '例如 党小组会', max: 20 }), { label: '意思一样的词', max: 12 }) },
			{ label: '一组' },
		),
		{ label: '搜索的同义词', hint: '搜其中一个词时，也找同一组的其他词', max: 200 },
	),
});

export type NetworkSettings = z.output<typeof networkSettings>;

/** Who reads minutes where a record does not say; members where the network does not say either. */
export const minutesFor = ({ policies }: Pick<NetworkSettings, 'policies'>): Audience =>
	policies?.minutesFor ?? 'members';

export type Committee = z.output<typeof committee>;
