import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { body, openEditor, save, title, typed, untilSaved } from './editor.ts';
import { startDesk } from './start-desk.ts';

async function editorOf(what: string) {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	const page = await openEditor(around, 'li', what);
	return { around, page, keys: await page.context().newCDPSession(page) };
}

/** What an input method does: letters that are replaced while they are typed, then the words. */
async function compose(page: Page, keys: CDPSession, letters: string, words: string): Promise<void> {
	for (let end = 1; end <= letters.length; end++) {
		const text = letters.slice(0, end);
		await keys.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
	}
	await keys.send('Input.insertText', { text: words });
	await page.waitForTimeout(50);
}

/** Words, a comma, a new line, a correction, a composition that is given up, and words put in front. */
async function write(page: Page, keys: CDPSession): Promise<void> {
	await compose(page, keys, 'ni hao', '你好');
	await compose(page, keys, '，', '，');
	await compose(page, keys, 'shi jie', '世界');
	await page.keyboard.press('Enter');
	await compose(page, keys, 'di er hang', '第二行');
	await page.keyboard.press('Backspace');
	await compose(page, keys, 'hang', '行尾');
	await keys.send('Input.imeSetComposition', { text: 'bu yao', selectionStart: 6, selectionEnd: 6 });
	await keys.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
	await page.keyboard.press('Home');
	// The editor looks where the cursor is ten times a second.
	await page.waitForTimeout(300);
	await compose(page, keys, 'kai tou', '开头');
	await page.waitForTimeout(300);
}

test('with an input method nothing is doubled and nothing lost: in lines, areas, lists, the body in both its forms', async () => {
	const { page, keys, around } = await editorOf('news/new');
	await title(page).click();
	await compose(page, keys, 'biao ti', '标题');
	await page.keyboard.press('Home');
	await compose(page, keys, 'xin', '新');
	await page.locator('textarea[id^="summary-field"]').click();
	await write(page, keys);
	await page.click('text=加一个标签');
	await page.locator('[id^="item-field"]').last().click();
	await compose(page, keys, 'an quan', '安全');
	await body(page).click();
	await page.waitForTimeout(500);
	await write(page, keys);
	expect(await typed(page)).toMatchObject({
		title: '新标题',
		summary: '你好，世界\n开头第二行尾',
		tags: ['安全'],
		body: '你好，世界\n\n开头第二行尾',
	});
	await page.locator('button[class*="-ToolbarToggle"]').click();
	await body(page).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Enter');
	await write(page, keys);
	expect((await typed(page)).body).toBe('你好，世界\n\n开头第二行尾\n你好，世界\n开头第二行尾');
	await save(page);
	await untilSaved(page);
	expect((await around.desk.repository.drafts('ting-tao'))[0]!.text).toContain('开头第二行尾');
});

test('the keyboard alone is enough: every control is reached, shows where it is, and saves', async () => {
	const { page, around } = await editorOf('news/entries/2026-03-14-kaifang-ri/index');
	await title(page).focus();
	await page.keyboard.press('End');
	await page.keyboard.type('（改）');
	const reached = new Set<string>();
	for (let count = 0; count < 120; count++) {
		await page.keyboard.press('Tab');
		const here = await page.evaluate(() => {
			const { activeElement } = document;
			const shown = activeElement ? getComputedStyle(activeElement) : undefined;
			const isSeen = shown?.outlineStyle !== 'none' || shown?.boxShadow !== 'none';
			return {
				name: activeElement?.textContent?.trim() ?? '',
				isEditor: !!activeElement?.closest('[contenteditable]'),
				isSeen,
			};
		});
		reached.add(here.isEditor ? '正文' : here.name);
		// A list of choices shows its ring around the box that holds it.
		if (['保存', '放照片', '送审', '工作台'].includes(here.name)) expect(here.isSeen, here.name).toBe(true);
	}
	for (const name of ['正文', '保存', '放照片', '送审', '工作台']) expect([...reached]).toContain(name);
	await page.locator('button[class*="-SaveButton"]').focus();
	await page.keyboard.press('Enter');
	await untilSaved(page);
	expect((await around.desk.repository.drafts('ting-tao'))[0]!.text).toContain('（改）');
});
