import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { openEditor, title, typed } from './editor.ts';
import { startDesk } from './start-desk.ts';

const KEY = { branch: 'ting-tao', column: 'news', id: '2026-03-14-kaifang-ri' };

test('a number that is meant to be read is sent with the reason somebody gives for it, which can be taken back', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	const page = await openEditor(around, 'li');
	await title(page).fill('服务热线 13812345678，欢迎来电');
	const checks = page.frameLocator('iframe').locator('.checked');
	await checks.getByText('是手机号，不能公开').waitFor();
	expect(await checks.textContent()).not.toMatch(/overrule|mobile-number|[{}[\]`]/);
	await checks.getByRole('button', { name: '这里没有错，说明原因' }).first().click();
	await page.getByRole('button', { name: '记下原因' }).click();
	await page.getByText('请写一句原因').waitFor();
	await page.fill('#desk-reason', '这是支部的服务热线');
	await page.getByRole('button', { name: '记下原因' }).click();
	await checks.getByText('原因：这是支部的服务热线').waitFor();
	await page.getByRole('button', { name: '送审', exact: true }).click();
	await page.locator('.desk-way[aria-label*="审核中"]').waitFor();
	const draft = await around.desk.repository.draft(KEY);
	expect(draft!.text).toMatch(/overrule:[\s\S]*mobile-number[\s\S]*这是支部的服务热线/);
	await page.getByRole('button', { name: '撤回送审' }).click();
	await page.locator('.desk-way[aria-label*="起草"]').waitFor();
	await checks.getByRole('button', { name: '还是要改' }).click();
	await expect.poll(async () => (await typed(page)).overrule).toEqual([]);
	await checks.getByText('必须改').waitFor();
});
