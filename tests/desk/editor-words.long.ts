import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { body, openEditor, save, title, typed, untilSaved, writeAtEnd } from './editor.ts';
import { startDesk } from './start-desk.ts';

const KEY = { branch: 'ting-tao', column: 'news', id: '2026-03-14-kaifang-ri' };

async function editorOf(what?: string) {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	return { around, page: await openEditor(around, 'li', what) };
}

test('what the rules say appears while writing and leads to its field; what must be put right is not sent', async () => {
	const { around, page } = await editorOf();
	await title(page).fill('联系人电话 13812345678，欢迎来');
	const preview = page.frameLocator('iframe');
	await preview.locator('.checked .must-fix button').first().click();
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^title-field/);
	await page.click('.desk-top >> text=送审');
	await page.waitForSelector('text=处必须先改好');
	await page.click('text=回去改');
	expect(around.desk.flow.progress(KEY)).toBeUndefined();
	// Decap puts the cursor back when a line gets the focus.
	await title(page).focus();
	await page.waitForTimeout(300);
	await page.keyboard.press('Control+a');
	await page.keyboard.insertText('欢迎邻居再来坐一坐');
	await page.click('.desk-top >> text=送审');
	await page.waitForSelector('text=已经送审');
	expect(around.desk.flow.progress(KEY)?.stage).toBe('review');
	expect(await page.textContent('.desk-now')).toBe('审核中');
	await page.click('.desk-top >> text=撤回送审');
	await page.waitForSelector('text=已经撤回');
	expect(around.desk.flow.progress(KEY)?.stage).toBe('writing');
});

test('where a text stands changes in the editor as it happens', async () => {
	const { around, page } = await editorOf();
	await title(page).fill('看着它往前走');
	await save(page);
	await untilSaved(page);
	const li = around.desk.people.byLogin('li')!;
	await around.desk.flow.submit(KEY, li);
	await expect.poll(() => page.textContent('.desk-now')).toBe('审核中');
});

test('words from Word and WeChat come without what those programs add, pictures of other computers are named', async () => {
	const { page } = await editorOf();
	const paste = (html: string) =>
		page.evaluate((copied) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/html', copied);
			clipboardData.setData('text/plain', '-');
			const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
			document.activeElement!.dispatchEvent(event);
		}, html);
	await writeAtEnd(page, '以下是复制来的：');
	await page.keyboard.press('Enter');
	await page.waitForTimeout(300);
	await paste(
		'<h1>大标题</h1><p class=MsoNormal style="mso-x:y"><b>会议</b>通知<o:p></o:p><img src="file:///C:/a.png" width=20 height=20></p>',
	);
	await expect.poll(async () => String((await typed(page)).body)).toContain('**会议**通知');
	await page.keyboard.press('Enter');
	await page.waitForTimeout(300);
	await paste(
		'<section><section><p><span>微信正文</span></p></section><img data-src="https://mmbiz.example/a" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=1 height=1></section><mp-common-profile></mp-common-profile><section>第二段</section>',
	);
	await expect
		.poll(async () => String((await typed(page)).body))
		.toMatch(/## 大标题\n\n\*\*会议\*\*通知\n\n微信正文\n\n第二段/);
	expect(String((await typed(page)).body)).not.toMatch(/file:|mmbiz|data:/);
	await page.waitForSelector('text=有 1 张图片带不过来');
	expect(await body(page).isVisible()).toBe(true);
});

test('nothing of Decap is seen that publishes, signs out or leads elsewhere', async () => {
	const { around, page } = await editorOf();
	await title(page).fill('看看有哪些按钮');
	await save(page);
	await untilSaved(page);
	for (const name of ['-SettingsWrapper', '-AppHeaderNavList', '-ToolbarDropdown-', '-ToolbarSectionMeta'])
		expect(await page.locator(`#nc-root [class*="${name}"] >> visible=true`).count(), name).toBe(0);
	// The names are Decap's own: a new version may have others, and the rules in decap.css would hide nothing.
	expect(await page.locator('#nc-root [class*="-ToolbarDropdown-"]').count()).toBeGreaterThan(0);
	expect(await page.locator('#nc-root [class*="-ToolbarSectionMeta"]').count()).toBe(1);
	await page.goto('about:blank');
	await page.goto(`${around.origin}/write/ting-tao/#/collections/news`);
	await page.waitForSelector('#nc-root a[href*="/entries/"]');
	expect(await page.locator('#nc-root [class*="-SettingsWrapper"]').count()).toBe(1);
	const addresses = await page
		.locator('a:visible')
		.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
	expect(addresses.filter((address) => !address.startsWith(around.origin))).toEqual([]);
});
