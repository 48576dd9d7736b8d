import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/build/digest-files.ts';
import { prepareTheme } from '../../scripts/build/theme.ts';
import { samplePhoto } from '../../src/media/sample-photo.ts';
import { writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { openPage, watchFaults } from './browser.ts';
import { startCommand } from './programs.ts';
import { scratchNetwork } from './scratch-network.ts';
import { serveBelow } from './static-server.ts';

const BODY = `## 一、先认秤

**注意：**请把秤放平，10~20元，
儿童5~8元。见[第三课](../san-ke/#做)、[手册](../../shou-ce/yi/)和[站外](https://www.example.com/?a=1&b=2)。

![秤面](秤.jpg "秤面上的三个数")

| 名称 | 克 |
|---|--:|
| 一斤 | 500 |

- [x] 去皮

一句话[^1]，\`a < b\`。

> 引用

[^1]: 注释。
`;
const COMPONENTS = `<Steps>
<Step title="看">

看**清楚**。

</Step>
</Steps>

<Quiz question="一斤是多少克？" answers={["400 克", "500 克"]} right={2} because="半公斤。" />
`;
const QUIZ =
	'order: 3\nsummary: 三\ntopic: ke-tang\nquiz:\n  - { question: 一两是多少克？, answers: [五十克, 一百克], right: 1, because: 一斤十两。 }\n';

/** Two branches: one opens every shared column, the other has a column of its own and opens the lessons only when told. */
async function network(opened = '[ke]') {
	const base = smallNetwork(branchFiles('lin-jiang', '临江支部'));
	const photo = await samplePhoto(1200, 800).jpeg().toBuffer();
	return scratchNetwork({
		...base,
		'network.yml': `${base['network.yml']}shared:
  - { id: ke, collection: study, title: 五分钟党课 }
  - { id: shou-ce, collection: guides, title: 办事手册 }
`,
		'branches/lin-jiang/face.yml': `columns:\n  - { id: news, collection: news, title: 动态 }\n  - { id: stories, collection: stories, title: 风采 }\n  - { id: study, collection: study, title: 学习 }\nshared: ${opened}\n`,
		'shared/ke/yi-ke/index.md': entry('第一课', '2026-01-01', BODY, 'summary: 一\norder: 1\n'),
		'shared/ke/yi-ke/秤.jpg': photo,
		'shared/ke/er-ke/index.mdx': entry('第二课', '2026-01-02', BODY, 'summary: 二\norder: 2\n'),
		'shared/ke/er-ke/秤.jpg': photo,
		'shared/ke/san-ke.mdx': entry('第三课', '2026-01-03', COMPONENTS, QUIZ),
		'shared/shou-ce/yi.md': entry('借房间', '2026-01-04', '先打电话。'),
	});
}

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

/** The body of an entry's page; the parser and Astro write quotation marks and empty attributes differently. */
const proseOf = (page: string): string =>
	/<div class="prose">(.*?)<\/div>(?:<script|<section class="prose"|<p class="(?:tags|on-paper))/s
		.exec(page)![1]!
		.replaceAll('&quot;', '"')
		.replace(/ (data-[a-z-]+)="(?:true)?"/g, ' $1');

test('a text is the same page as .md and as .mdx: Chinese, links, pictures, tables, notes', async () => {
	const { layout, build } = await network();
	expect(await build()).toMatchObject({ problems: [], exitCode: 0 });
	for (const home of ['ting-tao/ke', 'lin-jiang/ke', 'shared/ke']) {
		const [md, mdx] = ['yi-ke', 'er-ke'].map((id) => proseOf(read(layout.publicRoot, home, id, 'index.html')));
		expect(mdx).toBe(md);
		expect(mdx).toContain('<strong>注意：</strong>请把秤放平，10~20元，儿童5~8元');
		expect(mdx).toMatch(/<figure class="picture"><img src="[^"]+media[^"]+\.jpg" srcset="[^"]+960w/);
		const [, file] = /src="([^"]+\.jpg)"/.exec(mdx!)!;
		expect(existsSync(join(layout.publicRoot, home, 'er-ke', decodeURI(file!)))).toBe(true);
	}
	expect(read(layout.publicRoot, 'ting-tao/ke/er-ke/index.html')).toContain('href="../../shou-ce/yi/"');
	expect(read(layout.publicRoot, 'lin-jiang/ke/er-ke/index.html')).toContain('href="../../../shared/shou-ce/yi/"');
	expect(read(layout.publicRoot, 'shared/ke/er-ke/index.html')).toContain('href="../../../shared/shou-ce/yi/"');
});

test('the original stands on the hub; branches show it, name it as canonical and do not claim it', async () => {
	const { layout, build } = await network();
	await build();
	const canonical = '<link rel="canonical" href="https://zhibu.example.org/shared/ke/san-ke/">';
	for (const home of ['ting-tao/ke', 'lin-jiang/ke', 'shared/ke'])
		expect(read(layout.publicRoot, home, 'san-ke/index.html')).toContain(canonical);
	const branch = (page: string) => read(layout.publicRoot, 'ting-tao', page);
	for (const page of ['ke/index.html', 'topics/ke-tang/index.html', 'sitemap/index.html'])
		expect(branch(page)).toContain('ke/san-ke/');
	for (const page of ['sitemap.xml', 'feed.xml']) expect(branch(page)).not.toContain('/ke/');
	expect(read(layout.publicRoot, 'pages.xml')).toContain('https://zhibu.example.org/shared/ke/san-ke/');
	expect(read(layout.publicRoot, 'shared/ke/index.html')).toContain('shared/ke/san-ke/');
	expect(existsSync(join(layout.publicRoot, 'lin-jiang/shou-ce'))).toBe(false);
});

test('a long shared column goes on on further pages, on the hub as in a branch', async () => {
	const { layout, build } = await network();
	const guides = Array.from({ length: 20 }, (_, index) => [
		`shared/shou-ce/shou-ce-${index}.md`,
		entry(`手册 ${index}`, '2026-02-01', '字'),
	]);
	writeFiles(layout.content, Object.fromEntries(guides));
	await build();
	expect(read(layout.publicRoot, 'shared/shou-ce/index.html')).toContain('shared/shou-ce/page/2/"');
	for (const home of ['shared', 'ting-tao'])
		expect(read(layout.publicRoot, home, 'shou-ce/page/2/index.html')).toContain('shou-ce/yi/"');
});

test('a quiz answers at once, and without a script by opening it', async () => {
	const { layout, build } = await network();
	await build();
	const address = await serveBelow(layout.publicRoot, '/');
	const page = await openPage();
	const faults = watchFaults(page, new URL(address).origin);
	await page.goto(`${address}ting-tao/ke/san-ke/`);
	for (const [index, wrong, right] of [
		[0, '400 克', '500 克'],
		[1, '一百克', '五十克'],
	] as const) {
		const quiz = page.locator('.quiz').nth(index);
		await quiz.getByRole('button', { name: wrong }).click();
		expect(await quiz.getByRole('status').textContent()).toBe('不对，再想一想。');
		expect(await quiz.locator('details').getAttribute('open')).toBeNull();
		await quiz.getByRole('button', { name: right }).click();
		expect(await quiz.getByRole('status').textContent()).toBe('答对了。');
		expect(await quiz.locator('.quiz-answer').isVisible()).toBe(true);
	}
	expect(faults).toEqual([]);

	const plain = await openPage({ javaScriptEnabled: false });
	await plain.goto(`${address}ting-tao/ke/san-ke/`);
	const quiz = plain.locator('.quiz').first();
	expect(await quiz.getByRole('button').count()).toBe(0);
	await quiz.getByText('看答案').click();
	expect(await quiz.getByText('答案：B').isVisible()).toBe(true);
});

test('a broken shared text is named once with its line and left out; nobody is held back by it', async () => {
	const { layout, build } = await network();
	writeFiles(layout.content, {
		'shared/ke/huai.mdx': entry('坏的', '2026-02-01', 'import fs from "node:fs"\n\n字', 'summary: 坏\n'),
		'shared/ke/kai.mdx': entry('没结束的', '2026-02-01', '<Steps>', 'summary: 开\n'),
		'shared/ke/wu.mdx': entry('没有摘要的', '2026-02-01', '字'),
		'shared/ke/tu.md': entry('没有图的', '2026-02-01', '![图](没有.jpg)'),
		'shared/ke/da.md': entry(
			'答案不对的',
			'2026-02-01',
			'字',
			'quiz: [{ question: 问, answers: [一, 二], right: 3 }]\n',
		),
		'branches/ting-tao/news/zhi-bu.mdx': entry('支部的', '2026-02-01', '字'),
	});
	const { problems, kept } = await build();
	expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
		'branches/ting-tao/news/zhi-bu.mdx:1 mdx-not-shared',
		'shared/ke/da.md:4 quiz-right',
		'shared/ke/huai.mdx:7 mdx-refused',
		'shared/ke/kai.mdx:7 mdx-unreadable',
		'shared/ke/tu.md:6 picture-refused',
		'shared/ke/wu.mdx:1 summary-missing',
	]);
	expect(kept).toEqual([]);
	expect(read(layout.publicRoot, 'ting-tao/ke/index.html')).toContain('第三课');
	for (const id of ['huai', 'kai', 'tu', 'wu', 'da'])
		for (const home of ['ting-tao', 'shared']) expect(existsSync(join(layout.publicRoot, home, 'ke', id))).toBe(false);
	// Shared texts that are as they were are not judged again, and stay what they were found to be.
	const answers = (right: number) =>
		entry('一道题', '2026-02-02', '字', `quiz: [{ question: 问, answers: [一, 二], right: ${right} }]\n`);
	writeFiles(layout.content, {
		'branches/ting-tao/news/2026-03-14-kaifang-ri.md': entry('改了', '2026-03-14', '字'),
	});
	const again = await build();
	expect(again.problems).toEqual(problems);
	expect(again.rendered.sort()).toEqual(['hub', 'ting-tao']);
	expect(existsSync(join(layout.publicRoot, 'shared/ke/da'))).toBe(false);
	writeFiles(layout.content, { 'shared/ke/da.md': answers(1) });
	await build();
	expect(existsSync(join(layout.publicRoot, 'shared/ke/da'))).toBe(true);
	writeFiles(layout.content, { 'shared/ke/da.md': answers(3) });
	await build();
	expect(existsSync(join(layout.publicRoot, 'shared/ke/da'))).toBe(false);
});

test('a changed .mdx is published where it is shown and touches nothing else, not even the theme’s files', async () => {
	const { layout, build } = await network('[]');
	const clientFiles = async () => {
		const { client, digest } = await prepareTheme(layout, 'gzip');
		return { digest, files: listFiles(client).map((file) => [relative(client, file), readFileSync(file, 'base64')]) };
	};
	await build();
	const before = await clientFiles();
	expect(before.files.length).toBeGreaterThan(3);
	writeFiles(layout.content, { 'shared/ke/san-ke.mdx': entry('第三课', '2026-01-03', '改过了。', QUIZ) });
	expect((await build()).written.sort()).toEqual(['hub', 'ting-tao']);
	expect(read(layout.publicRoot, 'ting-tao/ke/san-ke/index.html')).toContain('改过了。');
	expect(await clientFiles()).toEqual(before);
	expect(await build()).toMatchObject({ written: [] });
});

test('npm run dev shows changed, new, broken and mended .mdx at a reload, without restart', async () => {
	const { layout } = await network();
	const { origin } = await startCommand('scripts/dev.ts', ['--content', layout.content]);
	const shows = async (id: string, words: string) =>
		expect.poll(async () => (await fetch(`${origin}/ting-tao/ke/${id}/`)).text(), { timeout: 20_000 }).toContain(words);
	const write = (id: string, body: string) =>
		writeFiles(layout.content, { [`shared/ke/${id}.mdx`]: entry('课', '2026-01-05', body, 'summary: 课\n') });
	await shows('san-ke', '清楚');
	write('san-ke', '改过了。');
	await shows('san-ke', '改过了');
	write('si-ke', '新写的。');
	await shows('si-ke', '新写的');
	write('si-ke', '<Evil />');
	await expect.poll(async () => (await fetch(`${origin}/ting-tao/ke/si-ke/`)).status, { timeout: 20_000 }).toBe(404);
	await shows('san-ke', '改过了');
	write('si-ke', '修好的。');
	await shows('si-ke', '修好的');
});
