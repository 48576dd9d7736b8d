import { expect, test } from 'vitest';
import { openDesk } from '../../cms/desk/open-desk.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { force, kept, openEditor, openText, save, title, typed, untilKept, untilSaved, writeAtEnd } from './editor.ts';
import { startDesk } from './start-desk.ts';
import { PASSWORD } from './talk.ts';

const KEY = { branch: 'ting-tao', column: 'news', id: '2026-03-14-kaifang-ri' };

async function deskWithSecretary() {
	const content = scratchFolder(smallNetwork());
	const around = await startDesk(content);
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	return { ...around, content, savedText: async () => (await around.desk.repository.draft(KEY))?.text };
}

test('when the session has ended, signing in beside the text saves it', async () => {
	const around = await deskWithSecretary();
	const page = await openEditor(around, 'li');
	await title(page).fill('会话结束以后还在的标题');
	await page.context().clearCookies();
	await save(page);
	await page.waitForSelector('text=请重新登录');
	await page.fill('#desk-login', 'li');
	await page.fill('#desk-password', 'not the password');
	await page.click('dialog button.desk-main');
	await page.waitForSelector('.desk-failure:not(:empty)');
	await page.fill('#desk-password', PASSWORD);
	await page.click('dialog button.desk-main');
	await untilSaved(page);
	expect(await around.savedText()).toContain('会话结束以后还在的标题');
	expect(await kept(page)).toEqual([]);
});

test('what was typed before a tab was closed is offered again, and gone once it is saved', async () => {
	const around = await deskWithSecretary();
	const page = await openEditor(around, 'li');
	await title(page).fill('关掉以前的标题');
	await writeAtEnd(page, '关掉以前的话。');
	await untilKept(page, '关掉以前的标题');
	await page.waitForTimeout(1500);
	const next = await page.context().newPage();
	const asked: string[] = [];
	next.on('dialog', (dialog) => {
		asked.push(dialog.message());
		return dialog.accept();
	});
	await page.close();
	await next.goto(`${around.origin}/write/ting-tao/`);
	await next.click('.desk-bar-kept button');
	await next.click('text=恢复没有存上的内容 >> nth=-1');
	await expect.poll(() => typed(next)).toMatchObject({ title: '关掉以前的标题' });
	await save(next);
	await untilSaved(next);
	expect(await around.savedText()).toMatch(/关掉以前的标题[\s\S]*关掉以前的话。/);
	expect(await kept(next)).toEqual([]);
	// Decap has copies of its own, for whoever comes next; it must not offer them too.
	expect(asked).toEqual([]);
});

test('a new text too is offered again; what is not wanted is forgotten', async () => {
	const around = await deskWithSecretary();
	const page = await openEditor(around, 'li', 'news/new');
	await title(page).fill('刚开了个头');
	await untilKept(page, '刚开了个头');
	await openText(page, around.origin, 'news/new').catch(() => undefined);
	await page.click('text=恢复没有存上的内容 >> nth=-1');
	await expect.poll(() => typed(page)).toMatchObject({ title: '刚开了个头' });
	await openText(page, around.origin, 'news/new').catch(() => undefined);
	await page.click('text=不要了');
	await expect.poll(() => kept(page)).toEqual([]);
	expect(await typed(page)).not.toHaveProperty('title');
});

test('without a network nothing is saved and it says so; writing goes on, and all of it is saved when it is back', async () => {
	const around = await deskWithSecretary();
	const page = await openEditor(around, 'li');
	await title(page).fill('断网时写的标题');
	await page.context().setOffline(true);
	await save(page);
	await page.waitForSelector('text=内容还在这台电脑里');
	await untilKept(page, '断网时写的标题');
	await writeAtEnd(page, '断网以后接着写的。');
	await page.context().setOffline(false);
	await untilSaved(page);
	expect(await around.savedText()).toMatch(/断网时写的标题[\s\S]*断网以后接着写的。/);
});

test('a desk that goes away and comes back saves what was typed meanwhile, in the same session', async () => {
	const around = await deskWithSecretary();
	const page = await openEditor(around, 'li');
	await around.close();
	await title(page).fill('工作台重启时写的');
	await save(page);
	await page.waitForSelector('text=内容还在这台电脑里');
	const { home, content, publicRoot, origin, readers } = around;
	const again = await openDesk({
		...{ home, folder: content, below: '', publicRoot, readers: `${readers}/`, host: '127.0.0.1', port: 0 },
		isDemo: false,
	});
	await again.app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) });
	try {
		await untilSaved(page);
		expect((await again.desk.repository.draft(KEY))?.text).toContain('工作台重启时写的');
	} finally {
		await again.close();
	}
});

test('where the editor breaks down, a page of ours has the text', async () => {
	const around = await deskWithSecretary();
	const page = await openEditor(around, 'li');
	await title(page).fill('故障以前的标题');
	await force(page, { tags: 5 });
	await page.waitForSelector('text=编辑器出了故障');
	expect(await page.locator('.desk-crash textarea').inputValue()).toMatch(/^故障以前的标题\n[\s\S]*九点/);
	expect(await page.locator('#nc-root').isVisible()).toBe(false);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.click('text=复制全文');
	await page.waitForSelector('text=已经复制');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('故障以前的标题');
	expect(await kept(page)).toContain('故障以前的标题');
});
