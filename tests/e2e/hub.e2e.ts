import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { madeFrom, writeHubPages } from '../../scripts/build/hub-pages.ts';
import { ReleaseWriter } from '../../scripts/build/release.ts';
import { type Render, renderPages } from '../../scripts/build/release-parts.ts';
import { composeHub } from '../../src/compose/compose-hub.ts';
import type { BranchSummary, ClosedBranch, Hub } from '../../src/compose/hub.ts';
import { fileOf, hubPages } from '../../src/compose/pages.ts';
import { networkSettings } from '../../src/schema/network.ts';
import { sampleEntry, sampleSummary } from '../sample-summary.ts';
import { scratchFolder } from '../scratch-folder.ts';

const network = networkSettings.parse({
	name: '支部网',
	address: 'https://zhibu.example.org/',
	organiser: '街道',
	committees: [
		{ id: 'qu', name: '区党委' },
		{ id: 'lin', name: '临江党委', parent: 'qu' },
		{ id: 'he', name: '河湾党委', parent: 'qu' },
	],
	topics: [{ id: 'ke', title: '微党课' }],
});
const facts = { ...network, emblem: undefined, isMourning: false };
const COLLECTIONS = ['news', 'stories', 'study', 'records', 'questions', 'guides', 'activities'] as const;

/** The same seed gives the same numbers from 0 to below `limit`. */
function numbers(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return Math.floor((state / 2 ** 31) * limit);
	};
}

const random = numbers(7);
const one = <T>(values: readonly T[]): T => values[random(values.length)]!;
const some = <T>(most: number, make: (index: number) => T): T[] =>
	Array.from({ length: random(most + 1) }, (_, i) => make(i));
const day = () => `2026-${one(['01', '06', '11', '12'])}-${one(['02', '17', '28'])}`;

function branch(slug: string): BranchSummary {
	const path = (index: number) => `${slug}/x/${index}/`;
	return sampleSummary(slug, {
		name: `${one(['梧桐', '安居', '昆仑'])}${random(9)}支部`,
		...{ committee: one([undefined, 'qu', 'lin', 'he']), street: one([undefined, '临江', '听涛', '白鹭']) },
		...{ star: one([undefined, 3, 5]), motto: one([undefined, '一句话']), showcase: random(3) === 0 },
		organisations: some(2, (index) => `单位${index}`),
		latest: some(6, (index) => sampleEntry(path(index), day(), one(COLLECTIONS), { topic: one([undefined, 'ke']) })),
		services: some(40, (index) => ({
			title: `服务${random(9)}`,
			path: path(index),
			provider: '支部',
			form: '上门',
			time: '周六',
			forWhom: undefined,
		})),
		places: some(9, (index) => ({
			title: '活动室',
			path: path(index),
			address: '二楼',
			hours: '全天',
			phone: undefined,
			coordinates: undefined,
		})),
		lists: some(30, (index) => ({
			...{
				title: `事项${random(9)}`,
				path: path(index),
				date: day(),
				list: one(['need', 'offer', 'pledge'] as const),
				party: undefined,
			},
			...{ taken: undefined, settled: undefined, target: undefined, done: undefined, unit: undefined },
		})),
		activities: some(4, (index) => ({
			title: '读书会',
			path: path(index),
			starts: `${day()}T09:00`,
			ends: undefined,
			place: '三楼',
			forWhom: '邻居',
			cancelled: random(5) === 0,
		})),
	});
}

async function themeRender(): Promise<Render> {
	const folder = inject('themeFolder');
	const name = readdirSync(folder).find((one) => existsSync(join(folder, one, 'server/entry.mjs')))!;
	return (await import(join(folder, name, 'server/entry.mjs'))).render;
}

test('pages of the hub that are not rendered again are byte for byte what rendering them would give', async () => {
	const render = await themeRender();
	const releases = scratchFolder();
	const all = new Map(
		Array.from({ length: 1010 }, (_, index) => [`b${index}`, sampleSummary(`b${index}`, { name: `支部${index}` })]),
	);
	for (let index = 0; index < 12; index++) all.set(`b${index}`, branch(`b${index}`));
	let now = '2026-06-20T09:00';
	let closed: ClosedBranch[] = [];
	let before: { home: string; made: Record<string, string> } | undefined;
	const changes: [what: string, change: () => void][] = [
		['everything is new', () => {}],
		['nothing', () => {}],
		[
			'the day',
			() => {
				now = '2026-06-21T09:00';
			},
		],
		[
			'a branch is closed',
			() => {
				closed = [{ slug: 'zan-ting', name: '暂停支部', status: 'paused' }];
			},
		],
		[
			'half a year goes by',
			() => {
				now = '2026-12-01T09:00';
			},
		],
		...Array.from({ length: 10 }, (_, index): [string, () => void] => [
			`random change ${index}`,
			() => {
				const slug = `b${random(14)}`;
				if (random(5) === 0) all.delete(slug);
				else all.set(slug, branch(slug));
			},
		]),
	];
	const again: number[] = [];
	for (const [what, change] of changes) {
		change();
		const hub: Hub = composeHub({ network, facts, now }, [...all.values()], [], closed);
		const pages = hubPages(hub);
		let rendered = 0;
		const counting: Render = (path, locals) => {
			rendered++;
			return render(path, locals);
		};
		const incremental = new ReleaseWriter(releases, 'hub', 'gzip');
		const source = { hub, pages, address: network.address, frame: JSON.stringify(hub.menu) };
		const made = madeFrom(source);
		await writeHubPages(incremental, source, made, before, counting, () => false);
		const whole = new ReleaseWriter(releases, 'whole', 'gzip');
		await renderPages(whole, pages, '/', network.address, { hub }, render);
		const [found, expected] = [incremental, whole].map((writer) => writer.finish('', now));
		expect(found!.files, what).toEqual(expected!.files);
		before = { home: join(releases, 'hub', found!.id), made };
		again.push(rendered);
	}
	expect(again.slice(1, 4)).toEqual([0, 2, 2]);
	expect(Math.max(...again.slice(5))).toBeLessThan(again[0]!);

	// A file that is not what it was is no page to go on with.
	writeFileSync(join(before!.home, 'site', fileOf('committees/')), '坏了');
	const hub = composeHub({ network, facts, now }, [...all.values()], [], closed);
	const writer = new ReleaseWriter(releases, 'mended', 'gzip');
	const pages = hubPages(hub);
	const source = { hub, pages, address: network.address, frame: JSON.stringify(hub.menu) };
	await writeHubPages(writer, source, madeFrom(source), before, render, () => false);
	const { id } = writer.finish('', now);
	expect(readFileSync(join(releases, 'mended', id, 'site', fileOf('committees/')), 'utf8')).toContain('临江党委');
}, 300_000);
