import type { Page } from 'playwright-core';
import { openPage } from '../e2e/browser.ts';
import type { TestDesk } from './start-desk.ts';
import { PASSWORD } from './talk.ts';

/** The published entry that tests edit, as Decap names it. */
const ENTRY = 'news/entries/2026-03-14-kaifang-ri/index';

/** A page at the desk's home, with somebody signed in who answers every question of the browser with yes. */
export async function enter({ origin }: TestDesk, login: string, width: number, height = 900): Promise<Page> {
	const page = await openPage({ viewport: { width, height }, locale: 'zh-CN' });
	page.on('dialog', (dialog) => dialog.accept());
	await page.goto(`${origin}/sign-in`);
	await page.fill('#login', login);
	await page.fill('#password', PASSWORD);
	await page.click('main button');
	await page.waitForURL(`${origin}/`);
	return page;
}

/** A page with the editor, with somebody signed in who may write in the branch `ting-tao`. */
export async function openEditor(desk: TestDesk, login: string, what = ENTRY): Promise<Page> {
	const page = await enter(desk, login, 1440, 1000);
	await openText(page, desk.origin, what);
	return page;
}

/** Opens a text in the editor; returns when it can be typed in. */
export async function openText(page: Page, origin: string, what = ENTRY): Promise<void> {
	await page.goto('about:blank');
	await page.goto(`${origin}/write/ting-tao/#/collections/${what}`);
	await page.waitForSelector('[id^="title-field"]', { timeout: 60_000 });
	// The body's editor comes a moment later than the other fields.
	await page.waitForSelector('[contenteditable="true"]');
}

export const title = (page: Page) => page.locator('[id^="title-field"]');
export const body = (page: Page) => page.locator('#nc-root [contenteditable="true"]').last();

/** Writes at the end of the body. */
export async function writeAtEnd(page: Page, words: string): Promise<void> {
	await body(page).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(words);
}

/** Presses 保存, without waiting for what comes of it. */
export const save = (page: Page) => page.click('button[class*="-SaveButton"]:not([disabled])');

/** Waits until everything typed is at the desk. */
export async function untilSaved(page: Page): Promise<void> {
	await page.waitForSelector('[class*="-BackStatusUnchanged"]');
}

/** What stands in the form. */
export const typed = (page: Page): Promise<Record<string, unknown>> =>
	page.evaluate("import('/assets/admin/writing.ts').then(({ currentWriting }) => currentWriting()?.data ?? {})");

/** What this computer keeps of texts that are not saved, by title. */
export const kept = (page: Page): Promise<string[]> =>
	page.evaluate(
		"import('/assets/admin/kept.ts').then(({ allKept }) => allKept('')).then((all) => all.map(({ title }) => title))",
	);

/** Puts something into the form in a way no hand could. */
export const force = (page: Page, data: Record<string, unknown>): Promise<void> =>
	page.evaluate(
		`import('/assets/admin/writing.ts').then(({ replaceWriting, currentWriting }) =>
			replaceWriting({ ...currentWriting().data, ...${JSON.stringify(data)} }))`,
	);

/** Waits until a text with this title is kept. */
export async function untilKept(page: Page, wanted: string): Promise<void> {
	for (let tries = 0; !(await kept(page)).includes(wanted); tries++) {
		if (tries > 200) throw new Error(`「${wanted}」 was not kept`);
		await page.waitForTimeout(100);
	}
}
