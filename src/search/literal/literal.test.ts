import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FacetName } from '../engine.ts';
import { type Asked, ask } from './ask.ts';
import { fold } from './fold.ts';
import { INDEX_FOLDER } from './format.ts';
import { LiteralIndex } from './read-index.ts';
import { FORMAT } from './segments.ts';
import { type SearchEntry, writeLiteralIndex } from './write-index.ts';

const page = (title: string, body = '', about = ''): SearchEntry => ({ path: `${title}/`, title, body, about });

function served(pages: SearchEntry[], synonyms: string[][] = []) {
	const files = new Map(writeLiteralIndex(pages, { synonyms }).map(({ path, bytes }) => [path, bytes]));
	const asked: string[] = [];
	const load = async (name: string) => {
		asked.push(name);
		const bytes = files.get(name);
		if (!bytes) throw new Error(`no ${name}`);
		return bytes;
	};
	return { files, asked, load };
}

const question = (text: string) => ({ text, only: {}, order: 'relevance' as const });

async function titlesFor(pages: SearchEntry[], query: string, only: Partial<Record<FacetName, string>> = {}) {
	const index = await LiteralIndex.open(served(pages).load);
	return titlesOf(await ask(index, { ...question(query), only }));
}

const titlesOf = ({ hits }: Asked): Promise<string[]> =>
	Promise.all(hits.slice().map(async ({ segment, entry }) => (await segment.textOf(entry)).title));

const CHARACTERS = ['党', '员', '服', '务', '的', '，', ' ', 'a', 'B', '２', '𠮷', '😀', '黨'];
const words = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 30 });

test('whatever is cut out of any text finds exactly the entries that have it, those first', async () => {
	const entries = fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 6 });
	await fc.assert(
		fc.asyncProperty(
			entries,
			words,
			fc.nat(),
			fc.nat(30),
			fc.integer({ min: 1, max: 8 }),
			async (texts, free, which, from, length) => {
				const pages = texts.map(([title, body, about], at) => ({ ...page(title, body, about), path: `${at}/` }));
				const index = await LiteralIndex.open(served(pages).load);
				const cut = Array.from(texts[which % texts.length]!.join(' '))
					.slice(from, from + length)
					.join('');
				for (const query of [cut, free]) {
					const whole = fold(query);
					const expected = texts.flatMap((parts, entry) =>
						whole && parts.some((part) => fold(part).includes(whole)) ? [entry] : [],
					);
					const { hits } = await ask(index, question(query));
					// Entries of one day stand in the order of their paths.
					expect(
						hits
							.slice(0, expected.length)
							.map(({ entry }) => entry)
							.sort(),
					).toEqual(expected);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test('a long text in many buckets is found in every place', async () => {
	const texts = Array.from({ length: 40 }, (_, entry) =>
		Array.from({ length: 1500 }, (_, at) =>
			String.fromCodePoint(0x4e00 + ((entry * 7919 + at * at * 31 + at) % 3000)),
		).join(''),
	);
	const pages = texts.map((text, entry) => ({
		...page(`第${entry}篇`, text),
		path: `${String(entry).padStart(2, '0')}/`,
	}));
	const { load, files } = served(pages);
	expect([...files.keys()].filter((path) => path.includes('/pairs-')).length).toBeGreaterThan(5);
	const index = await LiteralIndex.open(load);
	for (let at = 0; at < 200; at++) {
		const entry = at % texts.length;
		const query = texts[entry]!.slice(at * 7, at * 7 + 1 + (at % 8));
		const found = (await ask(index, question(query))).hits
			.slice()
			.map((hit) => hit.entry)
			.sort((a, b) => a - b);
		expect(found).toEqual(texts.flatMap((text, number) => (fold(text).includes(fold(query)) ? [number] : [])));
	}
});

test('a text of pairs that stand nearly everywhere is found in every place', async () => {
	let seed = 7;
	const next = (below: number) => {
		seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
		return (seed >> 8) % below;
	};
	const texts = Array.from({ length: 300 }, () =>
		Array.from({ length: 1500 }, () => (next(40) === 0 ? '服务群众江边'[next(6)]! : '党员的'[next(3)]!)).join(''),
	);
	const pages = texts.map((text, at) => ({ ...page(`第${at}篇`, text), path: `${String(at).padStart(3, '0')}/` }));
	const { load, files } = served(pages);
	expect([...files.keys()].filter((path) => path.includes('/triples-')).length).toBeGreaterThan(5);
	const index = await LiteralIndex.open(load);
	for (let at = 0; at < 200; at++) {
		const query = texts[at]!.slice(at * 6, at * 6 + 1 + (at % 9));
		const found = (await ask(index, question(query))).hits
			.slice()
			.map((hit) => hit.entry)
			.sort((a, b) => a - b);
		const expected = texts.flatMap((text, number) => (text.includes(query) ? [number] : []));
		expect(
			found.filter((entry) => expected.includes(entry)),
			query,
		).toEqual(expected);
		if (query.length < 3) expect(found, query).toEqual(expected);
	}
});

test('of characters that no browser knows for a word the pairs that stand somewhere are offered', async () => {
	const index = await LiteralIndex.open(served([page('党费标准'), page('哪里都好')]).load);
	expect((await ask(index, question('党费在哪里交'))).nearTerms).toEqual([
		{ term: '党费', entries: 1 },
		{ term: '哪里', entries: 1 },
	]);
});

test('a title comes before a text, a text before words that are near, and those before words that are far', async () => {
	const pages = [
		page('甲', `志愿${'。'.repeat(3)}${'远'.repeat(80)}服务`),
		page('乙', '服务和志愿'),
		page('丙', '志愿，服务'),
		page('志愿服务'),
		page('丁', '志愿'),
	];
	expect(await titlesFor(pages, '志愿 服务')).toEqual(['志愿服务', '丙', '乙', '甲']);
	expect(await titlesFor(pages, '服务　志愿')).toEqual(['志愿服务', '丙', '乙', '甲']);
	expect(await titlesFor(pages, '志愿服务')).toEqual(['志愿服务', '丙']);
});

test('nothing that was typed is left out: an unknown word finds nothing, and what is known is offered', async () => {
	const index = await LiteralIndex.open(served([page('长江边'), page('长江与考试')]).load);
	expect(await ask(index, question('长江 饕餮'))).toMatchObject({
		hits: { length: 0 },
		nearTerms: [{ term: '长江', entries: 2 }],
	});
	expect(await ask(index, question('饕餮'))).toMatchObject({ hits: { length: 0 }, nearTerms: [] });
	expect((await ask(index, question('饕餮 长江饕餮'))).nearTerms).toEqual([{ term: '长江', entries: 2 }]);
});

test('a phrase nobody wrote is divided into words, all of which must be there', async () => {
	const pages = [page('一', '社区的志愿者们做服务'), page('二', '社区')];
	expect(await titlesFor(pages, '社区服务')).toEqual(['一']);
	expect(await titlesFor(pages, '社区的服务')).toEqual(['一']);
	expect(await titlesFor(pages, '社区饕餮服务')).toEqual([]);
});

test('nothing is found across the border of title and text, or of two entries', async () => {
	const pages = [page('开放', '日子', '作者'), page('们')];
	for (const query of ['放日', '子作', '者们']) expect(await titlesFor(pages, query), query).toEqual([]);
});

test('a title is found by pinyin, after what has the letters themselves', async () => {
	const pages = [page('志愿服务'), page('乙', '名单里写着 ZYFW。')];
	expect(await titlesFor(pages, 'zyfw')).toEqual(['乙', '志愿服务']);
});

test('an empty query and an index of nothing give nothing', async () => {
	expect(await titlesFor([page('甲')], ' ，')).toEqual([]);
	for (const query of ['甲', '甲乙', 'jia']) expect(await titlesFor([], query)).toEqual([]);
	expect(await titlesFor([page('', '')], '甲')).toEqual([]);
});

test('a query needs few files, each once', async () => {
	const { load, asked } = served(Array.from({ length: 30 }, (_, at) => page(`第${at}篇`, '党员服务群众'.repeat(50))));
	const index = await LiteralIndex.open(load);
	await ask(index, question('党员服务'));
	await ask(index, question('服务'));
	expect(asked).toHaveLength(new Set(asked).size);
	expect(asked.length).toBeLessThanOrEqual(4);
	expect(asked.filter((name) => name.includes('/text/'))).toEqual([]);
});

test('what could not be loaded is tried again', async () => {
	const { load } = served([page('甲乙')]);
	let isDown = false;
	const index = await LiteralIndex.open((name) => (isDown ? Promise.reject(new Error('down')) : load(name)));
	isDown = true;
	await expect(ask(index, question('甲乙'))).rejects.toThrow('down');
	isDown = false;
	expect((await ask(index, question('甲乙'))).hits).toHaveLength(1);
});

test('a file that was unpacked on the way is read as well', async () => {
	const { load } = served([page('甲乙')]);
	const index = await LiteralIndex.open(async (name) => unpacked(await load(name)));
	expect((await ask(index, question('乙'))).hits).toHaveLength(1);
});

const unpacked = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);

test('the same entries give the same bytes, and any change another folder', () => {
	const paths = (pages: SearchEntry[]) => writeLiteralIndex(pages).map(({ path }) => path);
	expect(writeLiteralIndex([page('甲', '乙')])).toEqual(writeLiteralIndex([page('甲', '乙')]));
	const folder = (pages: SearchEntry[]) => paths(pages).find((path) => path.endsWith('/characters-0.bin'));
	expect(folder([page('甲', '乙')])).not.toBe(folder([page('甲', '乙。')]));
	expect(paths([page('甲')])).toContain(`${INDEX_FOLDER}start.bin`);
});

test('whoever changes what is written gives it another format, so that nothing old is taken for new', () => {
	const entries = [
		page('志愿服务 2026', `黨員${'服务'.repeat(9)}`, '甲'),
		{ ...page('乙', '𠮷'), date: '2026-03-04', column: '栏' },
	];
	const hash = createHash('sha256');
	// Packed bytes differ between versions of Node.
	for (const { path, bytes } of writeLiteralIndex(entries)) hash.update(path).update(unpacked(bytes));
	expect({ [FORMAT]: hash.digest('hex').slice(0, 8) }, 'raise FORMAT').toEqual({ 8: '1cf1f2ae' });
});

test('facets are counted before anything is fetched, each among what the others leave; one with a single value is left out', async () => {
	const pages = [
		{ ...page('江边', '党员'), date: '2026-01-02', column: '新闻', topic: '江' },
		{ ...page('江上', '党员'), date: '2026-03-02', column: '故事', topic: '江' },
		{ ...page('江里', '党员'), date: '2025-01-02', column: '新闻', topic: '江' },
	];
	const { load, asked } = served(pages);
	const index = await LiteralIndex.open(load);
	const { hits, facets } = await ask(index, { text: '江', only: { year: '2026' }, order: 'date' });
	expect(asked.filter((name) => name.includes('/text/'))).toEqual([]);
	expect(hits).toHaveLength(2);
	expect(facets().map(({ name, values }) => [name, values.map(({ label, entries }) => label + entries)])).toEqual([
		['column', ['新闻1', '故事1']],
		['year', ['20262', '20251']],
	]);
	expect(await titlesFor(pages, '江', { column: '新闻', year: '2025' })).toEqual(['江里']);
	expect(await titlesFor(pages, '江', { column: '没有' })).toEqual([]);
});

test('what was found in other words comes after what was found as typed, and is said', async () => {
	const pages = [page('乙', '长者食堂'), page('丙', '老人的老人')];
	const index = await LiteralIndex.open(served(pages, [['老人', '长者', '老年人']]).load);
	const asked = await ask(index, question('老人'));
	expect(await titlesOf(asked)).toEqual(['丙', '乙']);
	expect(asked.synonyms).toEqual(['长者', '老年人']);
	expect(await titlesOf(await ask(index, question('老人食堂')))).toEqual(['乙']);
	expect((await ask(index, question('食堂'))).synonyms).toEqual([]);
});

test('a title is found by whole syllables, the last cut short, and by its beginnings', async () => {
	const pages = [page('西安的路'), page('先进个人'), page('绿色出行 2026 年')];
	const cases: [string, string[]][] = [
		['xian', ['先进个人', '西安的路']],
		['xianjin', ['先进个人']],
		['xianjing', ['先进个人']],
		['xadl', ['西安的路']],
		['lvse', ['绿色出行 2026 年']],
		['lsch', ['绿色出行 2026 年']],
		['hongse', []],
	];
	for (const [letters, titles] of cases)
		expect((await titlesFor(pages, letters)).sort(), letters).toEqual(titles.sort());
});
