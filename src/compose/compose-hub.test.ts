import { expect, test } from 'vitest';
import { sampleEntry, sampleSummary } from '../../tests/sample-summary.ts';
import { networkSettings } from '../schema/network.ts';
import { composeHub } from './compose-hub.ts';
import type { ActivityRow, BranchSummary, Hub, ListRow } from './hub.ts';
import { hubPages } from './pages.ts';

const network = networkSettings.parse({
	name: '支部网',
	address: 'https://zhibu.example.org/',
	organiser: '街道',
	committees: [
		{ id: 'qu', name: '区党委' },
		{ id: 'lin', name: '临江党委', parent: 'qu' },
		{ id: 'kong', name: '还没有支部的党委', parent: 'qu' },
	],
	topics: [
		{ id: 'wan', title: '学完的', done: true },
		{ id: 'ke', title: '微党课' },
		{ id: 'meiyou', title: '没人写的' },
	],
});

const hubOf = (branches: BranchSummary[], now = '2026-11-21T09:00'): Hub =>
	composeHub({ network, facts: { ...network, emblem: undefined }, now }, branches, []);

const activity = (path: string, starts: string, ends?: string): ActivityRow => ({
	...{ title: path, path, starts, ends, place: '三楼', forWhom: '邻居', cancelled: false },
});
const item = (path: string, more: Partial<ListRow>): ListRow => ({
	...{ title: path, path, date: '2026-01-01', list: 'need' as const },
	...{ party: undefined, taken: undefined, settled: undefined, target: undefined, done: undefined, unit: undefined },
	...more,
});
const DONE = { settled: { date: '2026-02-01', answer: '好了' } };

test('branches stand by street and name in the order of pinyin, those without a street last', () => {
	const hub = hubOf([
		sampleSummary('a', { name: '无街支部' }),
		sampleSummary('b', { name: '梧桐支部', street: '听涛街道' }),
		sampleSummary('c', { name: '安居支部', street: '听涛街道' }),
		sampleSummary('d', { name: '昆仑支部', street: '白鹭街道' }),
	]);
	expect(
		hub.directory.map((sections) => sections.map(({ title, rows }) => [title, rows.map(({ slug }) => slug)])),
	).toEqual([
		[
			['白鹭街道', ['d']],
			['听涛街道', ['c', 'b']],
			['其他', ['a']],
		],
	]);
});

test('a hub does not depend on the order in which branches were built', () => {
	const branches = Array.from({ length: 30 }, (_, index) =>
		sampleSummary(`b${index}`, {
			name: '同名支部',
			street: ['临江', '听涛', undefined][index % 3],
			latest: [
				sampleEntry(`b${index}/news/x/`, '2026-11-01'),
				sampleEntry(`b${index}/study/x/`, '2026-11-01', 'study'),
			],
			activities: [activity(`b${index}/a/`, '2026-12-01T09:00')],
			lists: [item(`b${index}/l/`, {})],
		}),
	);
	expect(JSON.stringify(hubOf(branches.toReversed()))).toBe(JSON.stringify(hubOf(branches)));
});

test('one busy branch leaves room for others on the front page', () => {
	const busy = sampleSummary('busy', {
		latest: Array.from({ length: 6 }, (_, index) => sampleEntry(`busy/${index}/`, `2026-11-2${index}`)),
	});
	const others = Array.from({ length: 9 }, (_, index) =>
		sampleSummary(`o${index}`, { latest: [sampleEntry(`o${index}/x/`, `2026-10-0${index + 1}`)] }),
	);
	const { lead, latest } = hubOf([busy, ...others]).front;
	const slugs = [lead, ...latest].map((entry) => entry?.branch.slug);
	expect(slugs.filter((slug) => slug === 'busy')).toHaveLength(2);
	expect(slugs).toHaveLength(9);
	expect(hubOf([busy]).front.latest).toHaveLength(5);
});

test('the lead has a picture if any of the newest has one, and nothing stands twice on the front page', () => {
	const cover = {
		picture: { width: 3, height: 2, variants: [], jpeg: { file: 'x', width: 3, height: 2, bytes: 1 } },
		alt: '',
	};
	const { front } = hubOf(
		Array.from({ length: 12 }, (_, index) =>
			sampleSummary(`b${index}`, {
				latest: [
					sampleEntry(`b${index}/news/`, `2026-11-${20 - index}`, 'news', index === 3 ? { cover } : {}),
					sampleEntry(`b${index}/study/`, `2026-11-${20 - index}`, 'study'),
				],
			}),
		),
	);
	expect(front.lead?.path).toBe('b3/news/');
	const paths = [front.lead!, ...front.latest, ...front.study, ...front.columns.flatMap(({ entries }) => entries)].map(
		({ path }) => path,
	);
	expect(paths).toEqual([...new Set(paths)]);
});

test('only what is still ahead today is announced, the next first, even of a branch that could not be built again', () => {
	const branch = sampleSummary('a', {
		activities: [
			activity('yesterday', '2026-11-20T09:00'),
			activity('since', '2026-11-18T09:00', '2026-11-21T08:00'),
			activity('later', '2027-01-02T09:00'),
			activity('today', '2026-11-21T08:00'),
		],
	});
	const hub = hubOf([branch]);
	expect(hub.front.ahead.map(({ path }) => path)).toEqual(['since', 'today', 'later']);
	expect(hub.activities[0]?.map(({ title, total }) => [title, total])).toEqual([
		['2026 年 11 月', 2],
		['2027 年 1 月', 1],
	]);
	expect(JSON.stringify(hubOf([branch], '2026-11-21T23:59'))).toBe(JSON.stringify(hub));
	expect(hubOf([branch], '2027-01-03T00:00').activities).toEqual([]);
});

test('lists begin with what is open, newest first, and say how much that is', () => {
	const rows = [
		item('a', { date: '2026-03-01', ...DONE }),
		item('b', { date: '2026-01-01' }),
		item('c', { date: '2026-02-01' }),
		item('d', { list: 'offer' }),
	];
	const { lists } = hubOf([sampleSummary('x', { lists: rows })]);
	expect(lists.map(({ list, total, open }) => [list, total, open])).toEqual([
		['offer', 1, 1],
		['need', 3, 2],
	]);
	expect(lists[1]?.pages[0]?.map(({ path }) => path)).toEqual(['c', 'b', 'a']);
});

test('a committee counts the branches below it too, and one without branches still has its page', () => {
	const { committees } = hubOf([
		sampleSummary('a', { committee: 'lin', latest: [sampleEntry('a/x/', '2026-11-01')] }),
		sampleSummary('b', { committee: 'qu', latest: [sampleEntry('b/x/', '2026-11-02')] }),
		sampleSummary('c', { latest: [sampleEntry('c/x/', '2026-11-03')] }),
	]);
	expect(committees.map(({ id, branches, latest }) => [id, branches, latest.map(({ path }) => path)])).toEqual([
		['qu', 2, ['b/x/', 'a/x/']],
		['lin', 1, ['a/x/']],
		['kong', 0, []],
	]);
	expect(committees[0]?.pages[0]?.map(({ title }) => title)).toEqual(['直属支部', '临江党委']);
	expect(committees[0]?.below.map(({ id, branches }) => [id, branches])).toEqual([
		['lin', 1],
		['kong', 0],
	]);
	expect(committees[1]?.above?.id).toBe('qu');
});

test('topics of the network that somebody wrote about are in the library, those that are done last', () => {
	const entries = ['wan', 'ke', 'ta-zi-ji-de'].map((topic) =>
		sampleEntry(`a/${topic}/`, '2026-01-01', 'study', { topic }),
	);
	const { study } = hubOf([
		sampleSummary('a', { latest: [...entries, sampleEntry('a/n/', '2026-01-01', 'news', { topic: 'ke' })] }),
	]);
	expect(study.topics.map(({ id, entries: own }) => [id, own.map(({ path }) => path)])).toEqual([
		['ke', ['a/ke/']],
		['wan', ['a/wan/']],
	]);
	expect(study.latest).toHaveLength(3);
});

test('an empty hub has the pages that cannot be empty and no others', () => {
	const bare = composeHub(
		{ network: { ...network, committees: [] }, facts: { ...network, emblem: undefined }, now: '2026-11-21T09:00' },
		[],
		[],
	);
	expect(hubPages(bare)).toEqual([
		'',
		'branches/',
		'search/',
		'sitemap/',
		'404/',
		'feed.xml',
		'sitemap.xml',
		'pages.xml',
	]);
});

test('every page of ten thousand branches stays within its bounds', () => {
	const hub = hubOf(
		Array.from({ length: 10_000 }, (_, index) =>
			sampleSummary(`b${index}`, {
				street: `第 ${index % 40} 街道`,
				committee: index % 2 ? 'lin' : 'qu',
				latest: [sampleEntry(`b${index}/x/`, '2026-11-01'), sampleEntry(`b${index}/y/`, '2026-11-01', 'study')],
				lists: [item(`b${index}/l/`, {})],
				places: [
					{ title: '室', path: `b${index}/p/`, address: '路', hours: '每天', phone: undefined, coordinates: undefined },
				],
			}),
		),
	);
	const rowsOn = (sections: { rows: unknown[] }[]) => sections.reduce((sum, { rows }) => sum + rows.length, 0);
	expect(hub.directory.map(rowsOn)).toEqual(Array(10).fill(1000));
	expect(hub.committees[0]?.pages.map(rowsOn)).toEqual(Array(10).fill(1000));
	expect(hub.places.map(rowsOn)).toEqual(Array(50).fill(200));
	expect(hub.lists[0]?.pages.every(({ length }) => length === 200)).toBe(true);
	expect(hub.study.latest).toHaveLength(100);
	expect(hub.front.lively).toHaveLength(24);
	const pages = hubPages(hub);
	expect(pages).toEqual([...new Set(pages)]);
	expect(pages).toEqual(
		expect.arrayContaining([
			'branches/page/10/',
			'places/page/50/',
			'lists/need/',
			'lists/need/page/50/',
			'committees/lin/page/5/',
		]),
	);
	expect(pages).not.toContain('services/');
});

test('closed branches stand at the end of the directory by name and status, and nowhere else', () => {
	const closed = [
		{ slug: 'wu-tong', name: '梧桐支部', status: 'archived' as const },
		{ slug: 'bei-men', name: '北门支部', status: 'paused' as const },
	];
	const composed = composeHub(
		{ network, facts: { ...network, emblem: undefined }, now: '2026-11-21T09:00' },
		[sampleSummary('ting-tao')],
		[],
		closed,
	);
	expect(composed.closed.map(({ slug }) => slug)).toEqual(['bei-men', 'wu-tong']);
	expect(composed.branches.map(({ slug }) => slug)).toEqual(['ting-tao']);
	expect(JSON.stringify({ ...composed, closed: [] })).not.toContain('bei-men');
});
