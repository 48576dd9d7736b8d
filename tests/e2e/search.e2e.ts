import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pageText } from '../../src/search/page-text.ts';
import { openPage, watchFaults } from './browser.ts';
import { branchesOf } from './pages-of.ts';
import { settled } from './search-settled.ts';
import { serveBelow } from './static-server.ts';

test('a word of an entry finds the entry, and the result leads to it', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/x/');
	const page = await openPage();
	const faults = watchFaults(page, new URL(start).origin);
	for (const slug of branchesOf(inject('sampleRoot'))) {
		const [title = '', link = ''] = await firstEntry(`${start}${slug}/feed.xml`);
		await page.goto(`${start}${slug}/search/?q=${encodeURIComponent(title)}`);
		const result = page.getByRole('main').getByRole('listitem').getByRole('link', { name: title }).first();
		await result.click();
		await page.waitForURL((url) => url.pathname.endsWith(new URL(link).pathname));
	}
	expect(faults).toEqual([]);
});

test.each([
	['a question of a quiz', 'tingtao/study/2026-10-06-suan-zhang/', '是不是就赚了八百元', 'body'],
	['why an answer of a quiz is right', 'tingtao/study/2026-10-06-suan-zhang/', '看不出是进多了还是卖贵了', 'body'],
	['where news took place', 'dengta/news/2026-10-08-yu-san/', '西码头一楼失物招领处', 'about'],
	['whom to ring up about a guide', 'dengta/guides/2025-09-30-ling-shi-wu/', '5550 0147', 'body'],
	['who answered a question', 'zhusuan/ask/2026-05-12-fa-piao/', '平账会计师事务所', 'body'],
] as const)('%s can be searched for, as all that readers see of an entry', (_, path, words, part) => {
	const html = readFileSync(join(inject('sampleRoot'), path, 'index.html'), 'utf8');
	expect(pageText(path, html)[part]).toContain(words);
});

test('what is not there is said to be not there, and the words stay in the address', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/');
	const [slug = ''] = branchesOf(inject('sampleRoot'));
	const page = await openPage();
	await page.goto(`${start}${slug}/search/`);
	await page.getByRole('main').getByRole('combobox').fill('饕餮');
	await settled(page, /没有找到/);
	expect(new URL(page.url()).searchParams.get('q')).toBe('饕餮');
});

test('what is found is marked, however it is written, and the page needs no exception from the policy', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/');
	const [slug = ''] = branchesOf(inject('sampleRoot'));
	const page = await openPage();
	const policy = () => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
	await page.goto(`${start}${slug}/`);
	const elsewhere = await policy();
	await page.goto(`${start}${slug}/search/?q=${encodeURIComponent('黨 員')}`);
	const mark = page.getByRole('main').locator('li mark').first();
	await mark.waitFor();
	expect(await mark.textContent()).toBe('党员');
	expect(await policy()).toBe(elsewhere);
	expect(elsewhere).not.toContain('wasm');
});

test('a word nobody wrote is not passed over, and the words beside it are offered', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/');
	const [slug = ''] = branchesOf(inject('sampleRoot'));
	const page = await openPage();
	await page.goto(`${start}${slug}/search/?q=${encodeURIComponent('饕餮 党员')}`);
	await page.getByText('没有找到').waitFor();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^党员（\d+ 篇）$/ })
		.click();
	await settled(page, /找到 \d/);
	expect(new URL(page.url()).searchParams.get('q')).toBe('党员');
});

test.each([
	['linjiang/search/', 'zyfw', '志愿服务', /search\/\?q=%E5%BF%97/],
	['linjiang/search/', 'wfzdk', '五分钟党课（专题）', /linjiang\/topics\/wu-fen-zhong\/$/],
	['search/', 'nbkd', '南埠快递联合支部（支部）', /nanpu\/$/],
	['search/', '南埠', '南埠快递联合支部（支部）', /nanpu\/$/],
])('what is called or spelt so is offered beside entries: %s?q=%s offers %s', async (path, typed, name, address) => {
	const start = await serveBelow(inject('sampleRoot'), '/');
	const page = await openPage();
	await page.goto(`${start}${path}?q=${encodeURIComponent(typed)}`);
	await page.getByRole('main').getByRole('link', { name, exact: true }).click();
	await page.waitForURL(address);
});

test('typing Chinese searches when the word is chosen, not while its letters are typed', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/');
	const [slug = ''] = branchesOf(inject('sampleRoot'));
	const page = await openPage();
	await page.goto(`${start}${slug}/search/`);
	const box = page.getByRole('main').getByRole('combobox');
	await box.focus();
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Input.imeSetComposition', { text: 'zhi', selectionStart: 3, selectionEnd: 3 });
	await page.waitForTimeout(600);
	expect(new URL(page.url()).searchParams.get('q') ?? '').toBe('');
	await devtools.send('Input.insertText', { text: '支部' });
	await page.waitForURL((url) => url.searchParams.get('q') === '支部');
});

test('without JavaScript the search page says so and offers the sitemap', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/');
	const [slug = ''] = branchesOf(inject('sampleRoot'));
	const page = await openPage({ javaScriptEnabled: false });
	await page.goto(`${start}${slug}/search/?q=a`);
	await page
		.getByRole('main')
		.getByRole('link', { name: /网站地图/ })
		.click();
	await page.waitForURL(`${start}${slug}/sitemap/`);
});

test('the hub finds the newest entry of every branch, and the result leads to it', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/x/');
	const page = await openPage();
	const faults = watchFaults(page, new URL(start).origin);
	for (const slug of branchesOf(inject('sampleRoot'))) {
		const [title = '', link = ''] = await firstEntry(`${start}${slug}/feed.xml`);
		if (!new URL(link).pathname.includes(`/${slug}/`)) continue;
		await page.goto(`${start}search/?q=${encodeURIComponent(title)}`);
		const result = page.getByRole('main').getByRole('listitem').getByRole('link', { name: title }).first();
		await result.click();
		await page.waitForURL((url) => url.pathname.endsWith(new URL(link).pathname));
	}
	expect(faults).toEqual([]);
});

test('the hub finds a word in several branches, and one may ask for a single one of them', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/');
	const page = await openPage();
	await page.goto(`${start}search/?q=${encodeURIComponent('党员')}`);
	await settled(page, /找到 \d+ 篇/);
	const status = async () => (await page.locator('[data-search-status]').textContent()) ?? '';
	const count = async () => Number(/找到 (\d+) 篇/.exec(await status())?.[1]);
	const all = await count();
	await page.goto(`${start}search/?q=${encodeURIComponent('党员')}&branch=linjiang`);
	await settled(page, /找到 \d+ 篇/);
	const some = await count();
	expect(some).toBeGreaterThan(0);
	expect(some).toBeLessThan(all);
	const links = await page
		.getByRole('main')
		.locator('[data-search-results] a')
		.evaluateAll((list) => list.map((link) => (link as HTMLAnchorElement).pathname));
	expect(links.filter((path) => !path.startsWith('/linjiang/'))).toEqual([]);
});

test('the hub asks for few files before it answers', async () => {
	const start = await serveBelow(inject('sampleRoot'), '/');
	const page = await openPage();
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('.bin')) asked.push(request.url());
	});
	await page.goto(`${start}search/?q=${encodeURIComponent('志愿服务')}`);
	await settled(page, /找到 \d+ 篇/);
	expect(asked.length).toBeLessThanOrEqual(20);
	expect(asked).toHaveLength(new Set(asked).size);
});

async function firstEntry(feed: string): Promise<[string?, string?]> {
	const text = await (await fetch(feed)).text();
	const [, item = ''] = /<item>([\s\S]*?)<\/item>/.exec(text) ?? [];
	return [/<title>([^<]*)</.exec(item)?.[1], /<link>([^<]*)</.exec(item)?.[1]];
}
