import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { enter, save, typed, untilSaved } from './editor.ts';
import { startDesk } from './start-desk.ts';

const field = (page: Page, name: string) => page.locator(`[id^="${name}-field"]`).first();

/** Decap puts the cursor to the end when a line gets the focus, and what is written at that moment is added there. */
async function write(page: Page, name: string, words: string): Promise<void> {
	const written = async () => {
		await field(page, name).fill(words);
		return field(page, name).inputValue();
	};
	await expect.poll(written).toBe(words);
}

test('on a phone an administrator finds the network’s settings and a branch’s from the desk’s home, is told of a mistake, loses nothing and puts it right', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('he', { role: 'administrator' });
	const page = await enter(around, 'he', 375);
	await page.getByRole('link', { name: '全网设置' }).click();
	await write(page, 'motto', '一个支部，一间教室');
	await write(page, 'contact', '有事请打 13812345678');
	await save(page);
	await page.waitForSelector('dialog >> text=是手机号，不能公开');
	expect(await page.textContent('dialog')).not.toMatch(/network\.yml|overrule/);
	await page.click('dialog >> text=回去改');
	expect(await typed(page)).toMatchObject({ motto: '一个支部，一间教室', contact: '有事请打 13812345678' });
	expect(around.desk.network().settings.motto).toBeUndefined();
	await write(page, 'contact', '梧桐里党群服务中心');
	await save(page);
	await untilSaved(page);
	expect(around.desk.network().settings).toMatchObject({
		motto: '一个支部，一间教室',
		contact: '梧桐里党群服务中心',
	});
	expect(await page.locator('[class*="-DeleteButton"]:visible').count()).toBe(0);

	await page.goto(`${around.origin}/`);
	await page.getByRole('link', { name: '听涛楼联合支部' }).click();
	await write(page, 'short', '听涛楼');
	await save(page);
	await untilSaved(page);
	expect(around.desk.network().branch('ting-tao')?.settings.short).toBe('听涛楼');
});

test('a secretary registers somebody who agreed, who can be chosen at once', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	const page = await enter(around, 'li', 1440);
	await page.goto(`${around.origin}/write/ting-tao/#/collections/_people/new`);
	await write(page, 'name', '何晓峰');
	await page.locator('input[type="date"]').first().fill('2026-03-01');
	await save(page);
	await page.waitForURL(/entries\/he-xiao-feng$/);
	await untilSaved(page);
	const stored = await around.desk.repository.read('branches/ting-tao/people/he-xiao-feng.yml');
	expect(stored?.text).toBe('name: 何晓峰\ngiven: 2026-03-01\n');
	await page.evaluate(() => {
		location.hash = '#/collections/news/new';
	});
	await field(page, 'title').waitFor();
	const chosen = async (): Promise<string> =>
		JSON.stringify(
			await page.evaluate(
				"import('/assets/admin/store.ts').then(({ decapStore }) => decapStore().getState().config.collections.find(({ name }) => name === 'news').fields.find(({ name }) => name === 'people'))",
			),
		);
	await expect.poll(() => chosen().catch(() => '')).toContain('何晓峰');
});
