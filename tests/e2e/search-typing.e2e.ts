import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage } from './browser.ts';
import { settled } from './search-settled.ts';
import { serveBelow } from './static-server.ts';

const box = (page: Page) => page.getByRole('main').getByRole('combobox');

async function open(path: string, options?: Parameters<typeof openPage>[0]): Promise<Page> {
	const start = await serveBelow(inject('sampleRoot'), '/x/');
	const page = await openPage(options);
	await page.goto(start + path);
	return page;
}

test('in the midst of composing nothing is asked, suggested or sent', async () => {
	const page = await open('linjiang/search/');
	await box(page).focus();
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Input.imeSetComposition', { text: 'dang', selectionStart: 4, selectionEnd: 4 });
	await devtools.send('Input.dispatchKeyEvent', {
		type: 'rawKeyDown',
		windowsVirtualKeyCode: 229,
		key: 'Process',
		code: 'Enter',
	});
	await page.waitForTimeout(600);
	expect(new URL(page.url()).searchParams.get('q')).toBeNull();
	expect(await page.getByRole('option').count()).toBe(0);
	await devtools.send('Input.insertText', { text: '党员' });
	await page.getByRole('option').first().waitFor();
	await page.waitForURL((url) => url.searchParams.get('q') === '党员');
});

test('suggestions are reached, left and taken by keyboard alone', async () => {
	const page = await open('linjiang/search/');
	await box(page).focus();
	await page.keyboard.insertText('党费');
	const options = page.getByRole('option');
	await options.first().waitFor();
	expect(await box(page).getAttribute('aria-expanded')).toBe('true');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('End');
	const last = options.last();
	expect(await last.getAttribute('aria-selected')).toBe('true');
	expect(await box(page).getAttribute('aria-activedescendant')).toBe(await last.getAttribute('id'));
	await page.keyboard.press('Escape');
	expect(await options.count()).toBe(0);
	expect(await box(page).inputValue()).toBe('党费');

	await page.keyboard.press('Backspace');
	await options.first().waitFor();
	const entry = options.filter({ hasText: '文章' }).first();
	const steps = await entry.evaluate((element) => [...element.parentElement!.children].indexOf(element) + 1);
	for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
	const title = await entry.locator('span').first().textContent();
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { level: 1, name: title! }).waitFor();
});

test('a tap on a suggestion of a word searches for it', async () => {
	const page = await open('linjiang/search/', { hasTouch: true, viewport: { width: 375, height: 700 } });
	await box(page).tap();
	await page.keyboard.insertText('电');
	const option = page.getByRole('option').filter({ hasText: '词' }).first();
	await option.waitFor();
	const words = await option.locator('span').first().textContent();
	await option.tap();
	await page.waitForURL((url) => url.searchParams.get('q') === words);
	expect(await box(page).inputValue()).toBe(words);
	expect(await page.getByRole('option').count()).toBe(0);
});

test.each([
	['on a phone', 375, ''],
	['on a narrow phone in large letters', 320, 'large'],
	['on a desk', 1440, ''],
	['on a desk in large letters', 1440, 'large'],
])(
	'%s everything to be touched is as large as a fingertip, and nothing runs out of the page',
	async (_, width, size) => {
		const page = await open('', { viewport: { width, height: 800 } });
		await page.evaluate((value) => localStorage.setItem('reading-size', value), size);
		await page.goto(`${page.url()}search/?q=${encodeURIComponent('党员')}&year=2026`);
		await settled(page, /找到 \d+ 篇/);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await box(page).fill('党');
		await page.getByRole('option').first().waitFor();
		const small = await page.evaluate(() => {
			const touched = document.querySelectorAll<HTMLElement>('.search :is(a, button, input, summary, [role=option])');
			return [...touched]
				.filter((element) => element.offsetParent && !element.closest('.search-results'))
				.map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
				.filter(({ height }) => height < 43.9);
		});
		expect(small).toEqual([]);
		expect(await page.evaluate('document.scrollingElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
	},
);
