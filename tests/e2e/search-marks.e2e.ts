import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage, watchFaults } from './browser.ts';
import { settled } from './search-settled.ts';
import { serveBelow } from './static-server.ts';

const ENTRY = 'linjiang/study/2026-03-18-san-hui-yi-ke/';
const find = (words: string) => `?find=${encodeURIComponent(words)}`;

async function start(): Promise<string> {
	return serveBelow(inject('sampleRoot'), '/');
}

/** What the page marks, as text. */
const marked = (page: Page): Promise<string[]> =>
	page.evaluate(() => Array.from(CSS.highlights.get('found') ?? [], (range) => range.toString()));
const bar = (page: Page) => page.getByRole('region', { name: '查找的词' });

test('the page behind a result marks what was searched for, goes there, and forgets it in the address', async () => {
	const root = await start();
	const page = await openPage({ viewport: { width: 375, height: 400 } });
	const faults = watchFaults(page, new URL(root).origin);
	await page.goto(`${root}linjiang/search/?q=${encodeURIComponent('黨員')}`);
	await page.getByRole('link', { name: '三会一课，究竟是哪三会' }).click();
	await bar(page)
		.getByText(/^共 3 处$/)
		.waitFor();
	expect(page.url()).toBe(root + ENTRY);
	expect(await marked(page)).toEqual(['党员', '党员', '党员']);
	const place = () =>
		page.evaluate(() => ([...CSS.highlights.get('found-now')!][0] as Range).getBoundingClientRect().top);
	await expect.poll(async () => Math.floor((await place()) / 400)).toBe(0);
	const first = await page.evaluate('scrollY');

	await bar(page).getByRole('button', { name: '上一处' }).click();
	await bar(page).getByText('第 3 处，共 3 处').waitFor();
	await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(Number(first));
	await bar(page).getByRole('button', { name: '不再标出' }).click();
	expect(await marked(page)).toEqual([]);
	expect(await bar(page).count()).toBe(0);
	expect(faults).toEqual([]);
});

test('a browser without highlights marks the same, and leaves the text as it was', async () => {
	const root = await start();
	const page = await openPage();
	await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
	await page.goto(root + ENTRY);
	const article = page.getByRole('article');
	const before = await article.innerHTML();
	await page.goto(`${root}${ENTRY}${find('大会全体')}`);
	await bar(page).waitFor();
	const marks = article.locator('mark.found');
	expect((await marks.allTextContents()).join('|')).toBe('大会：|全体');
	await bar(page).getByRole('button', { name: '不再标出' }).press('Escape');
	expect(await article.innerHTML()).toBe(before);
});

test.each(['饕餮', '，', '<b>', '%E5%', ''])(
	'an address that asks for “%s” shows the page as always',
	async (words) => {
		const root = await start();
		const page = await openPage();
		const faults = watchFaults(page, new URL(root).origin);
		await page.goto(`${root}${ENTRY}?find=${words === '%E5%' ? words : encodeURIComponent(words)}&from=x#main`);
		await page.waitForLoadState('networkidle');
		expect(await bar(page).count()).toBe(0);
		expect(page.url()).toBe(words ? `${root}${ENTRY}?from=x#main` : `${root}${ENTRY}?find=&from=x#main`);
		expect(faults).toEqual([]);
	},
);

test('what was typed as it is spelt is marked in the title it spells, and on the page', async () => {
	const root = await start();
	const page = await openPage();
	await page.goto(`${root}linjiang/search/?q=dtjf`);
	await page.getByRole('link', { name: '把电梯机房变成一间教室' }).locator('mark', { hasText: '电梯机房' }).click();
	await bar(page).waitFor();
	expect(new Set(await marked(page))).toEqual(new Set(['电梯机房']));
});

test('what search knows of an entry besides its text is marked too: who wrote it, its tags', async () => {
	const root = await start();
	const page = await openPage();
	await page.goto(`${root}linjiang/search/?q=${encodeURIComponent('志愿服务')}`);
	await page.getByRole('listitem').getByRole('link', { name: '旧衣过冬' }).click();
	await bar(page)
		.getByText(/^共 1 处$/)
		.waitFor();
	expect(
		await page.evaluate(() => [...CSS.highlights.get('found')!][0]!.startContainer.parentElement!.textContent),
	).toMatch(/^标签：/);
});

test('nothing is fetched to mark words where nobody searched, and nothing is marked on paper', async () => {
	const root = await start();
	const page = await openPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(root + ENTRY);
	await page.waitForLoadState('networkidle');
	expect(asked.filter((url) => url.includes('mark-found'))).toEqual([]);
	await page.goto(`${root}${ENTRY}${find('党员')}`);
	await bar(page).waitFor();
	await page.emulateMedia({ media: 'print' });
	expect(await bar(page).isVisible()).toBe(false);
});

test('search works in browsers that telephones of some years ago have', async () => {
	const root = await start();
	const page = await openPage();
	await page.addInitScript(() => {
		for (const name of ['DecompressionStream', 'Highlight']) Reflect.deleteProperty(window, name);
		for (const name of ['toSorted', 'toReversed', 'with', 'findLast']) Reflect.deleteProperty(Array.prototype, name);
		for (const name of ['toSorted', 'toReversed', 'with']) Reflect.deleteProperty(Uint32Array.prototype, name);
		Reflect.deleteProperty(Intl, 'Segmenter');
	});
	const faults = watchFaults(page, new URL(root).origin);
	await page.goto(`${root}search/?q=${encodeURIComponent('老人')}&sort=date`);
	await settled(page, /找到 \d+ 篇/);
	await page.getByRole('main').locator('li mark').first().waitFor();
	expect(faults).toEqual([]);
});
