import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { entry, smallNetwork } from '../../tests/small-network.ts';
import { openMediaStore } from '../media/media-store.ts';
import { readBranch } from '../network/read-branch.ts';
import { readNetwork } from '../network/read-network.ts';
import type { Audience } from '../schema/entry.ts';
import { composeBranch } from './compose-branch.ts';
import type { BranchSummary } from './hub.ts';
import { summarize } from './summarize.ts';
import { openSurroundings } from './surroundings.ts';

const FACE = `columns:
  - { id: news, collection: news, title: 楼里的事 }
  - { id: menu, collection: services, title: 服务菜单 }
  - { id: needs, collection: lists, title: 清单 }
  - { id: rooms, collection: places, title: 阵地 }
  - { id: agenda, collection: activities, title: 活动 }
  - { id: inside, collection: news, title: 内部, audience: members }
`;
const SERVICE = 'provider: 义诊小组\nform: 上门\ntime: 每周三\n';

async function summaryOf(
	more: Record<string, string>,
	audience: Audience = 'public',
): Promise<BranchSummary | undefined> {
	const files = Object.entries(more).map(([path, text]) => [`branches/ting-tao/${path}`, text]);
	const content = scratchFolder(
		smallNetwork({ 'branches/ting-tao/face.yml': FACE, ...(Object.fromEntries(files) as Record<string, string>) }),
	);
	const network = readNetwork(content).settings!;
	const media = openMediaStore(scratchFolder());
	const { surroundings } = await openSurroundings(content, network, media, '2026-11-21T09:00');
	const { branch } = await composeBranch(readBranch(content, 'ting-tao', network).branch!, surroundings, audience);
	return summarize(branch);
}

test.each(['preparing', 'paused', 'archived'])(
	'the hub gets to know nothing of a branch that is %s',
	async (status) => {
		const settings = { 'branch.yml': `name: 听涛楼联合支部\nstatus: ${status}\n` };
		expect(await summaryOf(settings)).toBeUndefined();
		expect(await summaryOf(settings, 'members')).toBeUndefined();
	},
);

test('what members read of a live branch is no summary either', async () => {
	expect(await summaryOf({}, 'members')).toBeUndefined();
});

test('not a word of members’ entries and columns is in a summary', async () => {
	const summary = await summaryOf({
		'news/2026-11-01-nei-bu.md': entry('只给党员一', '2026-11-01', '正文一。', 'audience: members\n'),
		'inside/2026-11-02-nei-bu.md': entry('只给党员二', '2026-11-02', '正文二。'),
		'menu/2026-11-03-fu-wu.md': entry('只给党员三', '2026-11-03', '正文三。', `${SERVICE}audience: members\n`),
	});
	expect(summary?.entries).toBe(1);
	expect(JSON.stringify(summary)).not.toMatch(/只给党员|正文|内部|inside/);
});

test('services and places become rows that lead to their entries from the hub', async () => {
	const summary = await summaryOf({
		'menu/2026-01-01-yi-zhen.md': entry('义诊', '2026-01-01', '带上医保卡。', `${SERVICE}forWhom: 租户\n`),
		'rooms/2026-01-02-ke-ting.md': entry('会客厅', '2026-01-02', '在一楼。', 'address: 临江路 2 号\nhours: 每天\n'),
	});
	expect(summary?.services).toEqual([
		{
			title: '义诊',
			path: 'ting-tao/menu/2026-01-01-yi-zhen/',
			provider: '义诊小组',
			form: '上门',
			time: '每周三',
			forWhom: '租户',
		},
	]);
	expect(summary?.places).toMatchObject([{ path: 'ting-tao/rooms/2026-01-02-ke-ting/', address: '临江路 2 号' }]);
	expect(summary?.latest.map(({ collection }) => collection)).toEqual(['news']);
});

test('activities that are over are left out, the next one comes first', async () => {
	const activity = (starts: string, more = '') => `starts: ${starts}\nplace: 三楼\nforWhom: 邻居\n${more}`;
	const summary = await summaryOf({
		'agenda/2026-11-01-a.md': entry('昨天的', '2026-11-01', '好。', activity('2026-11-20T09:00')),
		'agenda/2026-11-01-b.md': entry('下月的', '2026-11-01', '好。', activity('2026-12-01T09:00', 'cancelled: true\n')),
		'agenda/2026-11-01-c.md': entry('今晚的', '2026-11-01', '好。', activity('2026-11-21T18:00')),
		'agenda/2026-11-01-d.md': entry(
			'还在办的',
			'2026-11-01',
			'好。',
			activity('2026-11-10T09:00', 'ends: 2026-11-30T17:00\n'),
		),
	});
	expect(summary?.activities.map(({ title, cancelled }) => [title, cancelled])).toEqual([
		['还在办的', false],
		['今晚的', false],
		['下月的', true],
	]);
});

test('however much a branch writes, the hub is told of a few', async () => {
	const day = (index: number) => `2025-01-${String(index + 1).padStart(2, '0')}`;
	const many = (column: string, count: number, more: string) =>
		Array.from({ length: count }, (_, index): [string, string] => [
			`${column}/${day(index % 28)}-n-${index}.md`,
			entry(`第 ${index} 篇`, day(index % 28), '正文。', more),
		]);
	const summary = await summaryOf(
		Object.fromEntries([
			...many('news', 30, ''),
			...many('menu', 210, SERVICE),
			...many('needs', 205, 'list: need\nsettled: { date: 2025-03-01, answer: 修好了 }\n'),
			['needs/2020-01-01-open.md', entry('还没办的', '2020-01-01', '正文。', 'list: need\n')],
		]),
	);
	expect(summary?.latest).toHaveLength(4);
	expect(summary?.latest.map(({ date }) => date)).toEqual(['2026-03-14', '2025-01-28', '2025-01-27', '2025-01-26']);
	expect(summary?.services).toHaveLength(200);
	expect(summary?.lists).toHaveLength(200);
	expect(summary?.lists[0]?.title).toBe('还没办的');
});
