import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { kept, openEditor, save, title, typed, untilSaved, writeAtEnd } from './editor.ts';
import { startDesk } from './start-desk.ts';

const KEY = { branch: 'ting-tao', column: 'news', id: '2026-03-14-kaifang-ri' };

test('who saves second sees both versions field by field, chooses, and nothing of either is lost unseen', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	await around.person('wang', { role: 'secretary', branch: 'ting-tao' });
	const savedText = async () => (await around.desk.repository.draft(KEY))?.text;
	const mine = await openEditor(around, 'li');
	const theirs = await openEditor(around, 'wang');
	await title(theirs).fill('王书记的标题');
	await writeAtEnd(theirs, '王书记加的话。');
	await save(theirs);
	await untilSaved(theirs);

	await title(mine).fill('李书记的标题');
	await mine.locator('[id^="place-field"]').fill('大厅');
	await writeAtEnd(mine, '李书记加的话。');
	await save(mine);
	await mine.waitForSelector('text=这篇刚刚被别人改过');
	expect(await savedText()).not.toContain('李书记');
	expect(await mine.locator('dialog legend').allTextContents()).toEqual(['标题', '地点', '正文不一样的地方 1']);
	await mine.click('text=先不存');
	await expect.poll(() => kept(mine)).toEqual(['李书记的标题']);
	expect(await typed(mine)).toMatchObject({ title: '李书记的标题', place: '大厅' });

	await save(mine);
	const field = (name: string) => mine.locator('dialog fieldset', { hasText: name });
	await field('标题').locator('input[value="theirs"]').check();
	await field('正文不一样').locator('input[value="both"]').check();
	await mine.click('dialog button.desk-main');
	await expect
		.poll(savedText)
		.toMatch(/title: 王书记的标题[\s\S]*place: 大厅[\s\S]*王书记加的话。\n\n[\s\S]*李书记加的话。/);
	// What the form shows is what was saved: the next save asks nothing.
	await expect.poll(() => typed(mine)).toMatchObject({ title: '王书记的标题', place: '大厅' });
	await mine.waitForSelector('[contenteditable="true"]');
	await title(mine).fill('又改了一次');
	await save(mine);
	await untilSaved(mine);
	expect(await savedText()).toContain('title: 又改了一次');
	expect(await kept(mine)).toEqual([]);
});
