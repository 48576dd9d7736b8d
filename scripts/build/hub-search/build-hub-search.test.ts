import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from '../../../src/search/literal/ask.ts';
import { fold } from '../../../src/search/literal/fold.ts';
import { LiteralIndex } from '../../../src/search/literal/read-index.ts';
import type { SearchEntry } from '../../../src/search/literal/write-index.ts';
import { type Branches, entry, filesIn, indexedNetwork } from '../../../tests/indexed-network.ts';
import { rememberedFiles } from './files.ts';
import { homeOf } from './made.ts';

const literal = (branches: Branches, text: string) =>
	Object.entries(branches)
		.flatMap(([slug, entries]) =>
			entries.flatMap((one) => {
				const { title, body, about, path } = entry(one);
				return [title, body, about].some((part) => fold(part).includes(fold(text))) ? [`${slug}/${path}`] : [];
			}),
		)
		.sort();

const characters = fc.string({ unit: fc.constantFrom(...'党员服务群众的，a2黨𠮷'), maxLength: 24 });
const day = fc.constantFrom('2025-03-04', '2026-03-04', '2026-04-05', undefined);
const entries = fc.array(fc.record({ title: characters, body: characters, date: day }), { maxLength: 4 });
const networks = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), entries, { noNullPrototype: true });

test('whatever is published after whatever, exactly what the public has is found: in segments, delta and what they strike', async () => {
	const queries = fc.array(fc.string({ unit: fc.constantFrom(...'党员服务群众a'), minLength: 1, maxLength: 6 }), {
		minLength: 4,
		maxLength: 4,
	});
	await fc.assert(
		fc.asyncProperty(fc.array(networks, { minLength: 1, maxLength: 4 }), queries, async (steps, asked) => {
			const { publish, find } = indexedNetwork();
			let before: Branches = {};
			for (const step of steps) {
				// What was there mostly stays, so that deltas are made.
				const branches: Branches = { ...before };
				for (const [slug, written] of Object.entries(step))
					branches[slug] = [...(branches[slug] ?? []).slice(0, 3), ...written].map((one, at) => ({
						...one,
						path: `${at}/`,
						...(one.date === undefined && { date: undefined }),
					})) as Partial<SearchEntry>[];
				before = branches;
				publish(branches, '2026-11-21', 6000, steps.indexOf(step) % 2 === 1);
				for (const query of asked) {
					const expected = literal(branches, query);
					const found = await find(query);
					expect(found.slice(0, expected.length).sort()).toEqual(expected);
				}
			}
		}),
		{ numRuns: 12 },
	);
});

const NEWS = { path: 'news/1/', title: '开放日', body: '大家来看江景', date: '2026-03-04' };
const STORY = { path: 'news/2/', title: '修电梯的人', body: '他姓饕餮', date: '2026-03-05', person: '老修' };

test('a new entry is written to a small delta; what was written before stays untouched', async () => {
	const { publish, find, segments, served } = indexedNetwork();
	publish({ a: [NEWS], b: [STORY] });
	const [base] = segments();
	const written = statSync(join(served, base!, 'head.bin')).ino;
	expect(publish({ a: [NEWS, { ...NEWS, path: 'news/3/', title: '江边' }], b: [STORY] })).toEqual({ segments: 1 });
	expect(segments()).toHaveLength(2);
	expect(statSync(join(served, base!, 'head.bin')).ino).toBe(written);
	expect(await find('江')).toEqual(['a/news/3/', 'a/news/1/']);
	expect(await find('饕餮')).toEqual(['b/news/2/']);
});

test('the same things published again write nothing', () => {
	const { publish } = indexedNetwork();
	publish({ a: [NEWS], b: [STORY] });
	expect(publish({ b: [STORY], a: [NEWS] })).toEqual({ segments: 0 });
	publish({ a: [NEWS, { ...STORY, path: 'news/4/' }], b: [STORY] });
	expect(publish({ a: [NEWS, { ...STORY, path: 'news/4/' }], b: [STORY] })).toEqual({ segments: 0 });
});

test('what was taken away is in no file any more: all is as if it had never been published', () => {
	const withdrawn: [string, Branches][] = [
		['an entry', { a: [NEWS], b: [] }],
		['a branch', { a: [NEWS] }],
		['an entry of the delta', { a: [NEWS], b: [] }],
		['a body', { a: [NEWS], b: [{ ...STORY, body: '', isWithheld: true }] }],
		['a person', { a: [NEWS], b: [{ path: STORY.path, title: '修电梯', body: '不再写谁', date: STORY.date }] }],
	];
	for (const [what, left] of withdrawn) {
		const one = indexedNetwork();
		if (what === 'an entry of the delta') one.publish({ a: [NEWS], b: [] });
		one.publish({ a: [NEWS], b: [STORY] });
		one.publish(left);
		const other = indexedNetwork();
		other.publish(left);
		expect(filesIn(one.served), what).toEqual(filesIn(other.served));
	}
});

test('old words of an altered entry are found no more at once, and are gone from every file after a day', async () => {
	const { publish, find, served } = indexedNetwork();
	publish({ a: [NEWS], b: [STORY] });
	const altered = { a: [NEWS], b: [{ ...STORY, body: '他姓陈' }] };
	publish(altered);
	expect(await find('饕餮')).toEqual([]);
	expect(await find('姓陈')).toEqual(['b/news/2/']);
	publish(altered, '2026-11-22');
	const fresh = indexedNetwork();
	fresh.publish(altered);
	expect(filesIn(served)).toEqual(filesIn(fresh.served));
});

test('many changes make a new base, and a memory or a file that was lost does so too', async () => {
	const { publish, find, listed, segments, layout, served } = indexedNetwork();
	const many = Array.from({ length: 20 }, (_, at) => `b${at}`);
	const all = (text: string): Branches => Object.fromEntries(many.map((slug) => [slug, [{ ...NEWS, body: text }]]));
	publish(all('甲乙'));
	publish(all('丙丁'));
	expect(listed()).toHaveLength(1);
	expect(await find('丙丁')).toHaveLength(20);
	writeFileSync(join(layout.store, 'hub-search/made.state'), '{"day":');
	expect(publish(all('丙丁'))).toEqual({ segments: 0 });
	rmSync(join(served, segments()[0]!), { recursive: true });
	publish(all('丙丁'));
	expect(await find('丙丁')).toHaveLength(20);
});

test('files that are cut short, lost or others than were written are made again, and the rest stays', async () => {
	const { publish, find, segments, served } = indexedNetwork();
	const branches = { a: [NEWS], b: [STORY] };
	publish(branches);
	const fresh = filesIn(served);
	const [version = ''] = segments();
	const damages: [file: string, damage: (file: string) => void][] = [
		[`${version}/head.bin`, (file) => rmSync(file)],
		[`${version}/pairs-0.bin`, (file) => truncateSync(file, 5)],
		[`${version}/head.bin`, (file) => writeFileSync(file, readFileSync(file).fill(7))],
		['suggest.bin', (file) => writeFileSync(file, readFileSync(file).fill(7))],
	];
	for (const [file, damage] of damages) {
		damage(join(served, file));
		publish(branches);
		expect([file, filesIn(served)]).toEqual([file, fresh]);
	}
	publish({ ...branches, c: [{ ...NEWS, title: '江边' }] });
	damages[2]![1](join(served, segments().find((name) => name !== version)!, 'head.bin'));
	publish({ ...branches, c: [{ ...NEWS, title: '江边' }] });
	expect(await find('江边')).toEqual(['c/news/1/']);
});

test('what an older segment has lost is made again, and so is what was put in the place of it', () => {
	const { publish, listed, served } = indexedNetwork();
	const years = ['2021', '2023', '2025'];
	const branches = { a: years.map((year) => ({ ...NEWS, path: `${year}/`, date: `${year}-03-04` })) };
	publish(branches, '2026-11-21', 2000);
	const fresh = filesIn(served);
	const oldest = join(served, listed().at(-1)!);
	expect(listed()).toHaveLength(3);
	rmSync(join(oldest, 'head.bin'));
	publish(branches, '2026-11-21', 2000);
	expect(filesIn(served)).toEqual(fresh);
	renameSync(oldest, `${oldest}.away`);
	cpSync(`${oldest}.away`, oldest, { recursive: true });
	truncateSync(join(oldest, 'where.bin'), 5);
	publish(branches, '2026-11-21', 2000);
	expect(filesIn(served)).toEqual(fresh);
	expect(publish(branches, '2026-11-21', 2000)).toEqual({ segments: 0 });
});

test('entries are cut into segments by time: a new one changes the newest segment alone', () => {
	const { publish, segments } = indexedNetwork();
	const years = ['2021', '2022', '2023', '2024', '2025'];
	const old = years.map((year) => ({ ...NEWS, path: `news/${year}/`, date: `${year}-03-04`, body: year.repeat(600) }));
	publish({ a: old }, '2026-11-21', 4000);
	const before = segments();
	expect(before.length).toBeGreaterThan(1);
	publish({ a: [...old, STORY], z: [STORY] }, '2026-11-22', 4000);
	publish({ a: old, z: [STORY] }, '2026-11-22', 4000);
	expect(segments().filter((name) => before.includes(name)).length).toBeGreaterThanOrEqual(before.length - 1);
});

test('the newest entries are looked at first, older ones to fill a screen and when that is asked for', async () => {
	const { publish, layout } = indexedNetwork();
	const old = ['2017', '2019', '2021', '2023', '2025'].map((year) => ({
		...{ ...NEWS, path: `${year}/`, date: `${year}-03-04`, title: year === '2017' ? '江景和老船' : '开放日' },
	}));
	publish({ a: old }, '2026-11-21', 2000);
	const load = async (path: string) => readFileSync(join(layout.publicRoot, path));
	const index = await LiteralIndex.open(load, 'hub');
	const asked = await ask(index, { text: '江景', only: {}, order: 'relevance' });
	expect([asked.hits.length, asked.further?.entries]).toEqual([3, 2]);
	const next = await asked.further!.look();
	expect(next.hits.slice(0, 3)).toEqual(asked.hits.slice());
	const last = await next.further!.look();
	expect(last.hits.slice(0, 4)).toEqual(next.hits.slice());
	expect([last.hits.length, last.further]).toEqual([5, undefined]);
	expect((await ask(index, { text: '老船', only: {}, order: 'relevance' })).hits).toHaveLength(1);
});

test('who says what was typed comes first, in whatever year, and nothing between is passed over', async () => {
	const { publish, layout, find } = indexedNetwork();
	const bodies = {
		2025: '服务大家，志愿',
		2024: '志愿者来服务',
		2023: '没有',
		2022: '服务得好。志愿',
		2021: '志愿服务',
	};
	const old = Object.entries(bodies).map(([year, body]) => ({
		...{ ...NEWS, title: `第 ${year} 期`, path: `${year}/`, date: `${year}-03-04`, body },
	}));
	publish({ a: old }, '2026-11-21', 2000);
	const load = async (path: string) => readFileSync(join(layout.publicRoot, path));
	const index = await LiteralIndex.open(load, 'hub');
	const asked = await ask(index, { text: '志愿 服务', only: {}, order: 'relevance' });
	const dates = await Promise.all(asked.hits.slice().map(async ({ segment, entry }) => segment.textOf(entry)));
	expect(dates.map(({ path }) => path)).toEqual(['2021/', '2025/']);
	expect(asked.further?.entries).toBe(3);
	expect(await find('志愿 服务')).toEqual(['a/2021/', 'a/2025/', 'a/2024/', 'a/2022/']);
});

test('older entries without what is looked for cost a file or two for all of them, and the next that have it are found', async () => {
	const { publish, layout, listed } = indexedNetwork();
	const years = ['2020', '2021', '2022', '2023', '2024', '2025'];
	const old = years.map((year) => ({
		...{ ...NEWS, path: `${year}/`, date: `${year}-03-04` },
		body: year === '2021' ? '一条老船，江景' : year === '2020' ? '江景' : '大家来看',
	}));
	publish({ a: old }, '2026-11-21', 2000);
	const versions = listed();
	const asked: string[] = [];
	const load = async (path: string) => {
		asked.push(path);
		return readFileSync(join(layout.publicRoot, path));
	};
	const heads = () =>
		asked.flatMap((path) => (path.endsWith('head.bin') ? [versions.indexOf(path.split('/')[1]!)] : []));
	const index = await LiteralIndex.open(load, 'hub');
	const search = (text: string) => ask(index, { text, only: {}, order: 'relevance' });
	expect(await search('饕餮')).toMatchObject({ hits: { length: 0 } });
	expect((await search('饕餮')).further).toBeUndefined();
	expect(heads()).toEqual([0]);
	expect(asked.length).toBeLessThanOrEqual(2 + 1 + 1);
	const { hits, further } = await search('江景');
	expect([hits.length, further]).toEqual([2, undefined]);
	expect(heads()).toEqual([0, 4, 5]);
	expect((await search('老船')).hits).toHaveLength(1);
	expect(asked).toHaveLength(new Set(asked).size);
});

test('what knows of older segments together stays with them, is made again when it is lost, and is as a first build makes it', () => {
	const years = ['2021', '2023', '2025'];
	const old = years.map((year) => ({ ...NEWS, path: `${year}/`, date: `${year}-03-04` }));
	const { publish, listed, sieves, served } = indexedNetwork();
	publish({ a: old }, '2026-11-21', 2000);
	const [sieve = ''] = sieves();
	const kept = join(served, sieve, '0.bin');
	const written = statSync(kept).ino;
	publish({ a: old, b: [{ ...STORY, date: '2020-03-04' }] }, '2026-11-21', 2000);
	expect([listed().length, sieves()]).toEqual([4, [sieve]]);
	expect(statSync(kept).ino).toBe(written);
	rmSync(kept);
	publish({ a: old }, '2026-11-22', 2000);
	expect(sieves()).toEqual([sieve]);
	// Of three segments one is written; what the others have marked is read.
	const oldest = statSync(join(served, listed()[2]!, 'head.bin')).ino;
	const left = { a: [old[0]!, { ...STORY, date: '2023-03-04' }, old[2]!] };
	publish({ a: [old[0]!, old[2]!] }, '2026-11-22', 2000);
	expect(existsSync(join(served, sieve))).toBe(false);
	publish(left, '2026-11-23', 2000);
	publish(left, '2026-11-24', 2000);
	expect(statSync(join(served, listed()[2]!, 'head.bin')).ino).toBe(oldest);
	const fresh = indexedNetwork();
	fresh.publish(left, '2026-11-24', 2000);
	expect(filesIn(served)).toEqual(filesIn(fresh.served));
	expect(sieves()).toHaveLength(1);
});

test('a build that was killed half way leaves nothing that readers get', async () => {
	const { publish, find, layout, segments } = indexedNetwork();
	publish({ a: [NEWS] });
	const half = join(layout.store, 'hub-search/served/.unfinished');
	cpSync(join(layout.store, 'hub-search/served', segments()[0]!), half, { recursive: true });
	publish({ a: [NEWS], b: [STORY] });
	expect(existsSync(half)).toBe(false);
	expect(await find('电梯')).toEqual(['b/news/2/']);
});

test('whatever part was taken away, what is remembered of files afterwards is what is there', () => {
	const more = { a: [NEWS, { ...NEWS, path: 'news/3/', title: '江边' }], b: [STORY] };
	for (const at of [0, 1]) {
		const { layout, served, publish, listed } = indexedNetwork();
		publish({ a: [NEWS], b: [STORY] });
		publish(more);
		const home = homeOf(layout.store);
		rmSync(join(served, listed()[at]!), { recursive: true });
		rmSync(join(home, 'made.state'));
		publish(more);
		const paths = rememberedFiles(home).map(({ path }) => `/${path}`);
		expect(paths.sort()).toEqual(filesIn(served).map(([path]) => path));
	}
});
