import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { body, force, openEditor, title, typed } from './editor.ts';
import { startDesk } from './start-desk.ts';

const bodyOf = async (page: Parameters<typeof typed>[0]) => (await typed(page)).body;

test('below photos that end a text somebody can go on writing, with the mouse and with keys; photos are listed by their files', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	const page = await openEditor(around, 'li', 'news/new');
	await title(page).fill('照片下面还有话');
	const buffer = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2f6b4f' } })
		.jpeg()
		.toBuffer();
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: '放照片' }).click();
	await (await chooser).setFiles([
		{ name: '修椅子.jpg', mimeType: 'image/jpeg', buffer },
		{ name: '合影.jpg', mimeType: 'image/jpeg', buffer },
	]);
	await body(page).getByText('合影.jpg　还没有写说明').waitFor();
	await page.getByRole('button', { name: '在下面接着写' }).click();
	await page.keyboard.type('椅子修好了。');
	await expect.poll(() => bodyOf(page)).toMatch(/:::\n\n椅子修好了。$/);

	await force(page, { body: '开头。\n\n:::note\n请带工具。\n:::' });
	await page.getByRole('button', { name: '在下面接着写' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.type('胶要干一夜。');
	await expect.poll(() => bodyOf(page)).toMatch(/^开头。\n\n:::note\n请带工具。\n:::\n\n胶要干一夜。$/);

	await force(page, { body: '开头。\n\n:::note\n请带工具。\n:::' });
	await page.getByRole('button', { name: '在下面接着写' }).waitFor();
	await body(page).getByText('开头').click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type('再见。');
	await expect.poll(() => bodyOf(page)).toMatch(/:::\n\n再见。$/);
});
