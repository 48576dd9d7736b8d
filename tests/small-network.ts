/** The files of a network with one live branch and three entries; a test adds or replaces what it is about. */
export const smallNetwork = (more: Record<string, string | Uint8Array> = {}): Record<string, string | Uint8Array> => ({
	'network.yml': `name: 梧桐里支部网
address: https://zhibu.example.org/
organiser: 梧桐里街道（虚构）
columns:
  - { id: news, collection: news, title: 支部动态 }
  - { id: stories, collection: stories, title: 党员风采 }
  - { id: study, collection: study, title: 学习资料 }
topics:
  - { id: ke-tang, title: 五分钟课堂 }
`,
	...branchFiles('ting-tao', '听涛楼联合支部'),
	...more,
});

/** The files of one live branch. */
export const branchFiles = (slug: string, name: string): Record<string, string> => ({
	[`branches/${slug}/branch.yml`]: `name: ${name}\nstatus: live\ncontact: { office: 党群服务点, phone: 021-5550 0100 }\n`,
	[`branches/${slug}/people/zhou-ming.yml`]: 'name: 周明\ngiven: 2026-02-01\n',
	[`branches/${slug}/news/2026-03-14-kaifang-ri.md`]: entry(
		'开放日来了四十位邻居',
		'2026-03-14',
		`${name}的门从早上九点开到下午四点。`,
	),
	[`branches/${slug}/stories/2026-03-01-lao-zhou.md`]: entry(
		'修了三十年电梯的人',
		'2026-03-01',
		'周师傅的工具箱里总有一块干净的抹布。',
		'person: 周明\npeople: [zhou-ming]\n',
	),
	[`branches/${slug}/study/2026-02-01-di-yi-ke.md`]: entry(
		'第一课',
		'2026-02-01',
		'五分钟读完。',
		'topic: ke-tang\norder: 1\n',
	),
});

/** The text of an entry. */
export const entry = (title: string, date: string, body: string, more = ''): string =>
	`---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${body}\n`;
