import { chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Layout } from '../../scripts/build/layout.ts';
import { readState, rememberedSites, writeState } from '../../scripts/build/state.ts';
import { samplePhoto } from '../../src/media/sample-photo.ts';
import { writeFiles } from '../scratch-folder.ts';
import { entry } from '../small-network.ts';
import { scratchNetwork } from './scratch-network.ts';

const NETWORK = `name: 梧桐里支部网
address: https://zhibu.example.org/
organiser: 梧桐里街道（虚构）
introduction: 三条街。
committees:
  - { id: qu, name: 区党委 }
  - { id: jie-dao, name: 街道党委, parent: qu }
  - { id: yuan-qu, name: 园区党委 }
columns:
  - { id: news, collection: news, title: 支部动态 }
shared:
  - { id: dang-ke, collection: study, title: 党课 }
  - { id: shou-ce, collection: guides, title: 手册 }
topics:
  - { id: ke-tang, title: 五分钟课堂 }
  - { id: shen-bian, title: 身边人 }
  - { id: xian-zhe, title: 没有文章 }
launch: { entries: 3 }
policies: { minutesFor: members, trusted: [gov.cn] }
`;

const column = (id: string, collection = id) => `  - { id: ${id}, collection: ${collection}, title: 栏目 }\n`;
const news = (more = '') => entry('一件小事', '2026-03-14', '字。', more);
const settings = (status: string, more = '') => `name: 支部\nstatus: ${status}\n${more}`;

/**
 * Branches that use different parts: `yi` has the network's columns and all shared ones, `er` opens the lessons and
 * has a topic of its own, `san` keeps
 * records and names a topic, `si` is in preparation, `wu` is paused.
 */
const files = () => ({
	'network.yml': NETWORK,
	'shared/dang-ke/di-yi-ke.md': entry('第一课', '2026-01-01', '课文。', 'topic: ke-tang\n'),
	'branches/yi/branch.yml': settings('live', 'committee: jie-dao\n'),
	'branches/yi/news/a.md': news(),
	'branches/er/branch.yml': settings('live'),
	'branches/er/face.yml': `shared: [dang-ke, hai-mei-you]\ntopics: [{ id: shen-bian, title: 自己的专题 }]\ncolumns:\n${column('news')}`,
	'branches/er/news/a.md': news('topic: shen-bian\n'),
	'branches/san/branch.yml': settings('live', 'committee: yuan-qu\n'),
	'branches/san/face.yml': `columns:\n${column('news')}${column('records')}`,
	'branches/san/news/a.md': news('topic: shen-bian\n'),
	'branches/san/records/a.md': entry('开会', '2026-02-01', '会议记录。', 'meeting: general\nsummary: 开了会。\n'),
	'branches/si/branch.yml': settings('preparing', 'committee: jie-dao\n'),
	'branches/si/face.yml': `columns:\n${column('news')}`,
	'branches/si/news/a.md': news(),
	'branches/wu/branch.yml': settings('paused'),
	'branches/wu/face.yml': `columns:\n${column('news')}`,
	'branches/wu/news/a.md': news(),
});

const PHOTO = 'branches/san/news/tu/a.jpg';
const ALL = ['er', 'hub', 'san', 'si', 'wu', 'yi'];

test('a change renders exactly what is made from it: branches, hub, or nothing', async () => {
	const { layout, build } = scratchNetwork(files());
	let network = NETWORK;
	const [bright, dark] = await Promise.all([700, 800].map((width) => samplePhoto(width, 600).jpeg().toBuffer()));
	const write = (path: string, text: string) => writeFiles(layout.content, { [path]: text });
	const replace = (from: string, to: string) => {
		expect(network).toContain(from);
		network = network.replace(from, to);
		write('network.yml', network);
	};
	const changes: [what: string, change: () => void, rendered: string[]][] = [
		['the first build', () => {}, ALL],
		['nothing', () => {}, []],
		['an entry of one branch', () => write('branches/san/news/b.md', news()), ['hub', 'san']],
		[
			'the text of minutes',
			() => write('branches/san/records/a.md', files()['branches/san/records/a.md'].replace('记录', '纪要')),
			['san'],
		],
		[
			'an entry with a photograph',
			() =>
				writeFiles(layout.content, {
					'branches/san/news/tu/index.md': news('cover: { picture: a.jpg, alt: 楼前的空地 }\n'),
					[PHOTO]: bright!,
				}),
			['hub', 'san'],
		],
		['another photograph under the same name', () => writeFiles(layout.content, { [PHOTO]: dark! }), ['hub', 'san']],
		['the mode of a file', () => chmodSync(join(layout.content, PHOTO), 0o755), ['san']],
		[
			'another name for the folder of an entry',
			() =>
				renameSync(join(layout.content, 'branches/san/news/tu'), join(layout.content, 'branches/san/news/zhao-pian')),
			['hub', 'san'],
		],
		['an entry of a branch in preparation', () => write('branches/si/news/b.md', news()), ['si']],
		['an entry of a paused branch', () => write('branches/wu/news/b.md', news()), ['wu']],
		[
			'a lesson',
			() => write('shared/dang-ke/di-er-ke.md', entry('第二课', '2026-01-02', '课文。')),
			['er', 'hub', 'yi'],
		],
		['a guide', () => write('shared/shou-ce/a.md', entry('怎么办', '2026-01-02', '办法。')), ['hub', 'yi']],
		['the name of the network', () => replace('支部网', '党建网'), ALL],
		['a line at the foot of every page', () => replace('topics:', 'icp: 备案号\ntopics:'), ALL],
		['hosts to trust', () => replace('[gov.cn]', '[gov.cn, example.org]'), ALL],
		['the introduction of the hub', () => replace('三条街', '四条街'), ['hub']],
		['the name of a committee', () => replace('园区党委', '园区综合党委'), ['hub', 'san']],
		['the introduction of a committee', () => replace('园区综合党委', '园区综合党委, introduction: 楼里'), ['hub']],
		['the name of a committee above', () => replace('区党委 }', '区委 }'), ['hub', 'si', 'yi']],
		['a unified column', () => replace('支部动态', '动态'), ['hub', 'yi']],
		['the title of a shared column', () => replace('title: 党课', 'title: 微党课'), ['er', 'hub', 'yi']],
		[
			'a shared column that a branch opened before it was there',
			() => replace('  - { id: shou-ce', '  - { id: hai-mei-you, collection: news, title: 有了 }\n  - { id: shou-ce'),
			['er', 'hub', 'yi'],
		],
		['a topic of a branch', () => replace('身边人', '身边的人'), ['hub', 'san']],
		['a topic of a lesson', () => replace('五分钟课堂', '五分钟党课'), ['er', 'hub', 'yi']],
		['a topic nobody names', () => replace('没有文章', '还没有文章'), ['hub']],
		[
			'words to look for',
			() => replace('policies: {', 'policies: { words: [{ wrong: 党建工做, right: 党建工作 }],'),
			ALL.filter((site) => site !== 'hub'),
		],
		['who reads minutes', () => replace('minutesFor: members', 'minutesFor: public'), ['san']],
		['what it takes to go live', () => replace('entries: 3', 'entries: 5'), ['si']],
		['the search engine', () => replace('policies:', 'search: none\npolicies:'), ALL],
		[
			'a branch that goes live',
			() => write('branches/si/branch.yml', settings('live', 'committee: jie-dao\n')),
			['hub', 'si'],
		],
		['a branch that is archived', () => write('branches/wu/branch.yml', settings('archived')), ['hub', 'wu']],
		[
			'a new folder',
			() =>
				writeFiles(layout.content, { 'branches/liu/branch.yml': settings('live'), 'branches/liu/news/a.md': news() }),
			['hub', 'liu'],
		],
		['a folder that is gone', () => rmSync(join(layout.content, 'branches/liu'), { recursive: true }), ['hub']],
		[
			'another name for a folder',
			() => renameSync(join(layout.content, 'branches/er'), join(layout.content, 'branches/er-er')),
			['er-er', 'hub'],
		],
		[
			'pages made with another theme',
			() => forgetTheme(layout),
			[...ALL, 'er-er'].filter((site) => site !== 'er').sort(),
		],
	];
	const found = [];
	for (const [what, change] of changes) {
		change();
		const { rendered, problems } = await build();
		expect(problems.filter(({ severity }) => severity === 'must-fix')).toEqual([]);
		found.push([what, rendered.sort()]);
	}
	expect(found).toEqual(changes.map(([what, , rendered]) => [what, rendered]));
}, 300_000);

/** Lets every release have been made with another theme: the key of a state begins with its digest. */
function forgetTheme(layout: Layout): void {
	for (const site of rememberedSites(layout)) {
		const state = readState(layout, site)!;
		writeState(layout, site, { ...state, key: state.key.replace(/^\w+/, 'another') });
	}
}
