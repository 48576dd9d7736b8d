import { expect, test } from 'vitest';
import { branchFiles, smallNetwork } from '../small-network.ts';
import { openPage, watchFaults } from './browser.ts';
import { scratchNetwork } from './scratch-network.ts';
import { serveBelow } from './static-server.ts';

async function directory(): Promise<string> {
	const { layout, build } = scratchNetwork(
		smallNetwork({
			'branches/ting-tao/branch.yml':
				'name: 听涛楼联合支部\nstatus: live\nstreet: 听涛街道\nstar: 5\norganisations: [半页图书设计室, 长风报关行]\n',
			...branchFiles('an-ju', '安居里支部'),
			'branches/an-ju/branch.yml': 'name: 安居里支部\nstatus: live\ntype: community\nstreet: 梧桐街道\nstar: 3\n',
		}),
	);
	await build();
	return serveBelow(layout.publicRoot, '/x/');
}

test('somebody finds the branch of his company by typing the company’s name, and sees why', async () => {
	const start = await directory();
	const page = await openPage();
	const faults = watchFaults(page, new URL(start).origin);
	await page.goto(`${start}branches/`);
	const main = page.getByRole('main');
	await main.getByRole('searchbox').fill('报关行');
	await main.getByText('找到 1 个支部').waitFor();
	expect(await main.getByText('长风报关行').isVisible()).toBe(true);
	expect(await main.getByRole('link', { name: '安居里支部' }).isVisible()).toBe(false);
	await main.getByRole('searchbox').fill('');
	await main.getByLabel('首字母').selectOption('A');
	await main.getByText('找到 1 个支部').waitFor();
	await main.getByLabel('星级').selectOption('5');
	await main.getByText('没有找到').waitFor();
	expect(faults).toEqual([]);
});

test('without JavaScript the directory is a plain list without a form that does nothing', async () => {
	const start = await directory();
	const page = await openPage({ javaScriptEnabled: false });
	await page.goto(`${start}branches/`);
	const main = page.getByRole('main');
	expect(await main.getByRole('searchbox').isVisible()).toBe(false);
	await main.getByRole('link', { name: '安居里支部' }).click();
	expect(page.url()).toBe(`${start}an-ju/`);
});
