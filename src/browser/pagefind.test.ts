import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import type { Answer, Question } from '../search/engine.ts';
import { pagefind } from './pagefind.ts';

interface Text {
	title: string;
	content: string;
	column?: string;
	date?: string;
}

/** Pagefind over texts, as it behaves: what it does not know it passes over, and it names pages that lack a word. */
function over(texts: Text[], named: (query: string) => number[]) {
	const folder = scratchFolder();
	mkdirSync(join(folder, 'pagefind'));
	const pages = texts.map(({ title, content, ...meta }, at) => ({ url: `/${at}/`, content, meta: { title, ...meta } }));
	writeFileSync(
		join(folder, 'pagefind/pagefind.js'),
		`const pages = ${JSON.stringify(pages)};
		const page = (at) => ({ id: String(at), data: async () => pages[at] });
		const named = ${named};
		export const search = async (query) => ({ results: (query === null ? [...pages.keys()] : named(query)).map(page) });`,
	);
	return pagefind(`${pathToFileURL(folder)}/`);
}

const ask = (text: string, more: Partial<Question> = {}): Question => ({ text, only: {}, order: 'relevance', ...more });
const titles = async ({ results }: Answer) =>
	(await Promise.all(results.slice(0, 10).map((result) => result()))).map(({ title }) =>
		title.map(({ text }) => text).join(''),
	);

const texts: Text[] = [
	{ title: '甲', content: '只有志愿', column: '动态', date: '2025-01-01' },
	{ title: '乙', content: '服务是志愿的', column: '动态', date: '2026-03-01' },
	{ title: '丙', content: '志愿服务在这里', column: '随笔', date: '2026-02-01' },
	{ title: '丁：志愿服务', content: '', column: '随笔', date: '2024-01-01' },
];

test('what has the words as typed comes first, what lacks one is left out', async () => {
	const engine = over(texts, () => [0, 1, 2, 3]);
	expect(await titles(await engine.search(ask('志愿服务')))).toEqual(['丁：志愿服务', '丙']);
	expect(await titles(await engine.search(ask('志愿 服务')))).toEqual(['丁：志愿服务', '丙', '乙']);
});

test('a page that Pagefind does not name is found all the same where it names none that has the words', async () => {
	const engine = over(texts, () => [0]);
	expect(await titles(await engine.search(ask('在这')))).toEqual(['丙']);
	expect((await engine.search(ask('饕餮'))).results).toEqual([]);
	expect((await engine.search(ask('饕餮'))).further).toBeUndefined();
});

test('Pagefind is asked for what was typed as well as for its common form, and each page it names counts once', async () => {
	const engine = over(
		[
			{ title: '甲', content: '面积１２０㎡' },
			{ title: '乙', content: '120 人，也有 m2' },
		],
		(query) => (query === '１２０㎡' ? [0, 1] : [1]),
	);
	const { results, further } = await engine.search(ask('１２０㎡'));
	expect(results).toHaveLength(1);
	expect(further).toBeUndefined();
});

test('the date and the column of a page are no text of it, and nothing is found across what is said about it', async () => {
	const engine = over(texts, () => [0, 1, 2, 3]);
	expect((await engine.search(ask('2025'))).results).toEqual([]);
	expect((await engine.search(ask('随笔'))).results).toEqual([]);
	expect((await engine.search(ask('志愿甲'))).results).toEqual([]);
});

test('what was found already stays first when somebody looks at the pages Pagefind did not name', async () => {
	const first = await over(texts, () => [2]).search(ask('志愿服务'));
	expect(await titles(first)).toEqual(['丙']);
	expect(first.further?.entries).toBe(3);
	const wider = await first.further!.look();
	expect(await titles(wider)).toEqual(['丙', '丁：志愿服务']);
	expect(wider.further).toBeUndefined();
});

test('columns and years split what was found, and it can be put in order of time', async () => {
	const engine = over(texts, () => [0, 1, 2, 3]);
	const { facets } = await engine.search(ask('志愿'));
	expect(facets().map(({ name, values }) => [name, values.map(({ value, entries }) => `${value} ${entries}`)])).toEqual(
		[
			['column', ['随笔 2', '动态 2']],
			['year', ['2026 2', '2025 1', '2024 1']],
		],
	);
	expect(await titles(await engine.search(ask('志愿', { order: 'date' })))).toEqual(['乙', '丙', '甲', '丁：志愿服务']);
	expect(await titles(await engine.search(ask('志愿', { only: { column: '动态', year: '2026' } })))).toEqual(['乙']);
});

test('of many pages some are read, and the rest when that is asked for', async () => {
	const many = Array.from({ length: 500 }, (_, at) => ({
		title: `第 ${at} 篇`,
		content: at === 499 ? '饕餮' : '党员',
	}));
	const engine = over(many, () => []);
	const first = await engine.search(ask('饕餮'));
	expect(first.results).toEqual([]);
	expect(first.further?.entries).toBe(50);
	expect(await titles(await first.further!.look())).toEqual(['第 499 篇']);
});
