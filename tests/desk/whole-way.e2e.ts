import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { layoutOf } from '../../scripts/build/layout.ts';
import { openPage } from '../e2e/browser.ts';
import { startCommand } from '../e2e/programs.ts';
import { shareTheme } from '../e2e/share-theme.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { body, title } from './editor.ts';

const PATIENCE = 120_000;
const TITLE = '二十位邻居修好了八把椅子';

/** A photograph with as many details as a telephone's, which does not get small by itself. */
const photo = (hue: number): Promise<Buffer> =>
	sharp({
		create: {
			width: 1600,
			height: 1200,
			channels: 3,
			background: { r: hue, g: 120, b: 90 },
			noise: { type: 'gaussian', mean: 120, sigma: 30 },
		},
	})
		.jpeg()
		.toBuffer();

async function enter(desk: string, who: string): Promise<Page> {
	const page = await openPage({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN' });
	page.on('dialog', (dialog) => dialog.accept());
	await page.goto(`${desk}/sign-in`);
	await page.getByRole('button', { name: who }).click();
	await page.waitForURL(`${desk}/`);
	return page;
}

test('from npm start: a secretary writes with two pictures and sends it, a reviewer returns it, then approves; readers have it and search finds it', async () => {
	const content = scratchFolder(smallNetwork());
	const out = join(scratchFolder(), 'dist');
	shareTheme(layoutOf(content, out));
	const { origin, output } = await startCommand('scripts/start.ts', ['--content', content, '--out', out]);
	await expect.poll(output, { timeout: 120_000 }).toMatch(/工作台　http/);
	const desk = /工作台　(http\S+)\//.exec(output())![1]!;

	const secretary = await enter(desk, '林秀兰');
	await secretary.getByRole('link', { name: '支部动态' }).click();
	await title(secretary).waitFor();
	await title(secretary).fill(TITLE);
	await body(secretary).click();
	await secretary.keyboard.type(
		'昨天下午，二十位邻居在听涛楼的门厅里修好了八把椅子。最旧的一把是一九八三年的，木匠师傅说还能再坐四十年。',
	);
	const chooser = secretary.waitForEvent('filechooser');
	await secretary.getByRole('button', { name: '放照片' }).click();
	await (await chooser).setFiles([
		{ name: '修椅子.jpg', mimeType: 'image/jpeg', buffer: await photo(160) },
		{ name: '合影.jpg', mimeType: 'image/jpeg', buffer: await photo(60) },
	]);
	await secretary.frameLocator('iframe').locator('.photos img:nth-child(2)').waitFor({ timeout: PATIENCE });
	await send(secretary);

	const reviewer = await enter(desk, '周明远');
	await reviewer.getByRole('link', { name: '去审核' }).click();
	expect(await reviewer.locator('main').textContent()).toContain(TITLE);
	await reviewer.locator('summary', { hasText: '退回修改' }).click();
	await reviewer.locator('#give-back').fill('请写上修好的椅子放在哪里。');
	await reviewer.getByRole('button', { name: '退回', exact: true }).click();

	await secretary.goto(`${desk}/`);
	await expect.poll(() => secretary.locator('main').textContent()).toContain('请写上修好的椅子放在哪里');
	await secretary.getByRole('link', { name: '修改', exact: true }).click();
	await body(secretary).getByText('一九八三年').click();
	await secretary.keyboard.press('End');
	await secretary.keyboard.type('修好的椅子放在一楼，谁都能坐。');
	await send(secretary);

	await reviewer.goto(`${desk}/review/`);
	await reviewer.getByRole('link', { name: '去审核' }).click();
	// The page itself, as readers will get it.
	await reviewer.frameLocator('.readers iframe').getByText('谁都能坐').first().waitFor({ timeout: PATIENCE });
	await reviewer.getByRole('button', { name: '通过' }).click();
	await reviewer.getByRole('button', { name: '发布' }).click();
	const link = reviewer.locator(`a[href^="${origin.replace('127.0.0.1', 'localhost')}/ting-tao/news/"]`);
	await link.first().waitFor({ timeout: PATIENCE });

	const reader = await openPage({ viewport: { width: 375, height: 800 } });
	await reader.goto((await link.first().getAttribute('href'))!);
	const article = await reader.locator('main').textContent();
	expect(article).toContain(TITLE);
	expect(article).toContain('谁都能坐');
	expect(article).toContain('周明远');
	const pictures = reader.locator('main img');
	expect(await pictures.count()).toBe(2);
	for (const picture of await pictures.all()) {
		await picture.scrollIntoViewIfNeeded();
		await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100);
	}
	for (const where of ['ting-tao/', '']) {
		await reader.goto(`${origin}/${where}search/?q=${encodeURIComponent('一九八三年')}`);
		await expect.poll(() => reader.locator('main').textContent(), { timeout: PATIENCE }).toContain(TITLE);
	}
});

/** 送审, until the page says that it is there. */
async function send(page: Page): Promise<void> {
	await page.getByRole('button', { name: '送审', exact: true }).click();
	await page.locator('.desk-way[aria-label*="审核中"]').waitFor({ timeout: PATIENCE });
}
