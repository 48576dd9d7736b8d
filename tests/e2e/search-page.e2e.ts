import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage, watchFaults } from './browser.ts';
import { settled } from './search-settled.ts';
import { serveBelow } from './static-server.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 375, height: 700 } };
const query = (page: Page, name = 'q') => new URL(page.url()).searchParams.get(name);
const status = (page: Page) => page.locator('[data-search-status]');
const results = (page: Page) => page.locator('[data-search-results] > li');
const box = (page: Page) => page.getByRole('main').getByRole('combobox');

/** The number of entries the page says it found. */
async function found(page: Page): Promise<number> {
	await settled(page, /\d+ 篇/);
	return Number(/(\d+) 篇/.exec((await status(page).textContent()) ?? '')?.[1]);
}

async function open(path: string, options: Parameters<typeof openPage>[0] = WIDE): Promise<Page> {
	const start = await serveBelow(inject('sampleRoot'), '/x/');
	const page = await openPage(options);
	await page.goto(start + path);
	return page;
}

test.each(['linjiang/', ''])(
	'filters of “%ssearch/” stand in the address, come off again, and the way back undoes them',
	async (site) => {
		const page = await open(`${site}search/?q=${encodeURIComponent('党员')}`);
		const faults = watchFaults(page, new URL(page.url()).origin);
		const all = await found(page);
		const value = page.locator('.filter-group', { hasText: '栏目' }).getByRole('link').first();
		const [label, count] = await value.evaluate((link) => Array.from(link.childNodes, (node) => node.textContent!));
		await value.click();
		await page.getByRole('link', { name: `不再只看栏目：${label}` }).waitFor();
		expect(await found(page)).toBe(Number.parseInt(count!, 10));
		expect(query(page, 'column')).not.toBeNull();
		for (const facts of await page.locator('[data-search-results] .facts').allInnerTexts())
			expect(facts).toContain(label!);

		await page.reload();
		expect(await found(page)).toBe(Number.parseInt(count!, 10));
		await page.goBack();
		await page.waitForURL((url) => !url.searchParams.has('column'));
		await expect.poll(() => found(page)).toBe(all);
		await page.goForward();
		await expect.poll(() => found(page)).toBe(Number.parseInt(count!, 10));
		await page.getByRole('link', { name: `不再只看栏目：${label}` }).click();
		await expect.poll(() => found(page)).toBe(all);
		expect(faults).toEqual([]);
	},
);

test('who finds nothing because of a filter is one step away from the same without it', async () => {
	const page = await open(`linjiang/search/?q=${encodeURIComponent('党员')}&year=1999`);
	await settled(page, /没有找到/);
	await page.getByRole('link', { name: '不筛选，再找一次' }).click();
	expect(await found(page)).toBeGreaterThan(0);
	expect(query(page, 'year')).toBeNull();
});

test('results can be put in order of time, and a reload keeps that', async () => {
	const page = await open(`search/?q=${encodeURIComponent('老人')}`);
	await found(page);
	await page.getByRole('link', { name: '按时间' }).click();
	await page.waitForURL((url) => url.searchParams.get('sort') === 'date');
	const dates = () => page.locator('[data-search-results] .facts span:first-child').allInnerTexts();
	await expect
		.poll(async () => {
			const shown = await dates();
			return shown.length > 0 && shown.join() === shown.toSorted().reverse().join();
		})
		.toBe(true);
	await page.reload();
	await found(page);
	expect(await dates()).toEqual([...(await dates())].sort().reverse());
	expect(await page.getByRole('link', { name: '按时间' }).getAttribute('aria-current')).toBe('true');
});

test('the way back leads to what was asked before, not to its letters; the count is said once for a word', async () => {
	const page = await open('linjiang/search/');
	await status(page).evaluate((element) => {
		const said: string[] = [];
		Object.assign(window, { said });
		new MutationObserver(() => said.push(element.textContent)).observe(element, {
			childList: true,
			characterData: true,
			subtree: true,
		});
	});
	await box(page).pressSequentially('党员大会');
	await page.waitForURL((url) => url.searchParams.get('q') === '党员大会');
	await found(page);
	const said = await page.evaluate<string[]>('said');
	await page.keyboard.press('Enter');
	expect(await page.evaluate('said')).toEqual(said);
	// Of letters typed slowly each may have an answer of its own, but no answer is said again.
	expect(said.filter((words, at) => words === said[at - 1])).toEqual([]);
	await box(page).fill('电梯');
	await page.waitForURL((url) => url.searchParams.get('q') === '电梯');
	await page.keyboard.press('Enter');
	await page.goBack();
	await expect.poll(() => query(page)).toBe('党员大会');
	await expect.poll(() => box(page).inputValue()).toBe('党员大会');
});

test('what a branch does not have is one step away in the whole network', async () => {
	const page = await open(`linjiang/search/?q=${encodeURIComponent('防滑砖')}`);
	await page.getByText('没有找到').waitFor();
	await page.getByRole('link', { name: '到全部支部里找“防滑砖”' }).click();
	await page.waitForURL((url) => url.pathname === '/x/search/');
	expect(await found(page)).toBeGreaterThan(0);
});

test('whoever comes back from an entry finds the list as long and as far down as it was', async () => {
	const page = await open(`search/?q=${encodeURIComponent('党员')}`, PHONE);
	await found(page);
	await page.getByRole('button', { name: /^再显示一些/ }).click();
	await expect.poll(() => results(page).count()).toBe(20);
	const eleventh = results(page).nth(10).getByRole('link');
	expect(await eleventh.evaluate((link) => link === document.activeElement)).toBe(true);
	await results(page).nth(15).getByRole('link').click();
	await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
	await page.goBack();
	await expect.poll(() => results(page).count()).toBe(20);
	await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(700);
});

test('who has to wait is told so until the answer is there', async () => {
	const page = await open('linjiang/search/');
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => {
		arrive = resolve;
	});
	await page.route(/search\/(index|text)\//, (route) => arrived.then(() => route.continue()));
	await box(page).fill('党员');
	await status(page).getByText('正在找').waitFor();
	arrive();
	expect(await found(page)).toBeGreaterThan(0);
});

test('an index that cannot be fetched is said, and the sitemap offered', async () => {
	const page = await open('linjiang/search/');
	await page.route(/search\/index\//, (route) => route.abort());
	await box(page).fill('党员');
	await status(page).getByText('搜索暂时用不了').waitFor();
	await status(page).getByRole('link', { name: '网站地图' }).click();
	await page.waitForURL(/linjiang\/sitemap\/$/);
});

test('where the script of the page does not come, the page says so after a while and offers the sitemap', async () => {
	const page = await open('linjiang/');
	await page.route(/_theme\/SearchPanel/, (route) => route.abort());
	await page.goto(`${page.url()}search/?q=a`);
	const notice = page.getByText('搜索还没有准备好');
	const height = async () => (await notice.boundingBox())?.height ?? 0;
	expect(await height()).toBe(0);
	await page.evaluate(() => {
		for (const animation of document.getAnimations()) animation.finish();
	});
	expect(await height()).toBeGreaterThan(20);
	await notice.getByRole('link', { name: '网站地图' }).click();
	await page.waitForURL(/linjiang\/sitemap\/$/);
});
