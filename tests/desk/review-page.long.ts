import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openPage, watchFaults } from '../e2e/browser.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { startDesk } from './start-desk.ts';
import { PASSWORD, signIn } from './talk.ts';

const KEY = { branch: 'ting-tao', column: 'news', id: '2026-03-14-kaifang-ri' };

const TEXT = `---
title: 开放日来了四十位邻居
date: 2026-03-14
---

听涛楼联合支部的门从早上九点开到下午四点。

## 都做了什么

![志愿者在门厅里修椅子](修椅子.jpg)

| 项目 | 人数 |
| --- | --- |
| 修椅子 | 12 |

:::note{title=提醒 type=tip}
下次请带工具。
:::
`;

test('who reviews sees the page as readers will get it, on a telephone and wide, with what is new marked', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	const { desk, origin, readers } = around;
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	await around.person('wang', { role: 'reviewer' });
	await desk.publisher.publishAll();
	const li = desk.people.byLogin('li')!;
	const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2f6b4f' } })
		.jpeg()
		.toBuffer();
	const live = await desk.repository.entry(KEY);
	const files = [
		{ path: 'index.md', content: Buffer.from(TEXT) },
		{ path: '修椅子.jpg', content: photo },
	];
	await desk.repository.save(KEY, files, li, live?.version);
	const page = await openPage({ viewport: { width: 1440, height: 900 } });
	const faults = watchFaults(page, origin);
	await page.goto(`${origin}/sign-in`);
	await page.fill('#login', 'wang');
	await page.fill('#password', PASSWORD);
	await page.click('main button');
	await page.goto(`${origin}/review/ting-tao/news/${KEY.id}`);
	const shown = page.frameLocator('.readers iframe');
	await shown.locator('.note').waitFor();
	const colour = () => shown.locator('.note').evaluate((note) => getComputedStyle(note).borderInlineStartWidth);
	await expect.poll(colour).not.toBe('0px');
	const picture = shown.locator('main img').first();
	await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100);
	const width = () => shown.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
	expect(await width()).toBeLessThanOrEqual(375);
	const changed = () => shown.locator('.desk-changed').allTextContents();
	await expect.poll(async () => (await changed()).join(' ')).toContain('下次请带工具');
	expect((await changed()).join(' ')).not.toContain('从早上九点');
	await page.getByLabel('电脑').check();
	await expect.poll(width).toBeGreaterThan(900);
	const address = await shown.getByRole('link', { name: '支部动态' }).first().getAttribute('href');
	expect(address).toBe(`${readers}/ting-tao/news/`);
	expect(faults).toEqual([]);

	await around.person('zhao', { role: 'secretary', branch: 'lin-jiang' });
	const elsewhere = await signIn(origin, 'zhao');
	const sources = await shown.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));
	const parts = sources.filter((src) => src.includes('/shown/')).map((src) => new URL(src).pathname);
	expect(parts.length).toBeGreaterThan(0);
	for (const path of [`/review/ting-tao/news/${KEY.id}/page`, ...parts])
		expect((await elsewhere.get(path)).status).toBe(403);
});
