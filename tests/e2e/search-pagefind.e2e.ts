import { expect, test } from 'vitest';
import { branchFiles, smallNetwork } from '../small-network.ts';
import { openPage, watchFaults } from './browser.ts';
import { scratchNetwork } from './scratch-network.ts';
import { serveBelow } from './static-server.ts';

test('a network that chose Pagefind finds what stands there, nothing else, and its hub answers as always', async () => {
	const files = smallNetwork(branchFiles('an-ju', '安居里支部'));
	const { layout, build } = scratchNetwork({ ...files, 'network.yml': `${files['network.yml']}search: pagefind\n` });
	await build();
	const start = await serveBelow(layout.publicRoot, '/x/');
	const page = await openPage();
	const faults = watchFaults(page, new URL(start).origin);
	const status = page.locator('.search:not([aria-busy]) [data-search-status]');
	const titles = page.locator('[data-search-results] a');
	const answers = async (query: string) => {
		await page.getByRole('main').getByRole('combobox').fill(query);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.get('q') === query);
		await status.filter({ hasText: /找到|没有/ }).waitFor();
		return titles.allTextContents();
	};
	await page.goto(`${start}ting-tao/search/?q=${encodeURIComponent('電梯')}`);
	await status.getByText('找到 1 篇').waitFor();
	expect(await titles.allTextContents()).toEqual(['修了三十年电梯的人']);
	for (const query of ['净', '干净的抹', '“抹布”', '抹布 工具箱'])
		expect(await answers(query)).toEqual(['修了三十年电梯的人']);
	for (const query of ['饕餮', '抹布 饕餮', '净抹布的']) expect(await answers(query)).toEqual([]);
	await page.getByRole('link', { name: '到全部支部里找“净抹布的”' }).click();
	await page.waitForURL((url) => url.pathname === '/x/search/');
	expect((await answers('抹布')).length).toBe(2);
	expect(faults).toEqual([]);
});
