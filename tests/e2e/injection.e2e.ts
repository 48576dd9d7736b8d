import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { resolveBase } from '../../src/network/addresses.ts';
import { isBody, vectors } from '../vectors/injection.ts';
import { openPage } from './browser.ts';
import { auditPage, watchScripts } from './executable.ts';

/** The policy would stop what gets this far; here it is switched off, so that the pages have to be safe without it. */
const withoutPolicy = { bypassCSP: true };

test('there are more than a hundred vectors, in bodies and in fields', () => {
	expect(vectors.filter(isBody).length).toBeGreaterThan(80);
	expect(vectors.filter((vector) => !isBody(vector)).length).toBeGreaterThan(20);
});

test('the audit itself finds scripts that run, handlers, protocols and frames', async () => {
	const page = await openPage(withoutPolicy);
	const ran = watchScripts(page);
	await page.setContent(
		'<img src="x:" onerror="alert(1)"><a href="java\tscript:alert(1)">a</a><iframe srcdoc="x"></iframe><svg></svg>',
	);
	await expect.poll(() => ran).toEqual(['alert']);
	expect(await auditPage(page)).toHaveLength(5);
});

test('no body runs anything in Chromium, even where its branch would not be published', async () => {
	const page = await openPage(withoutPolicy);
	const ran = watchScripts(page);
	const found: string[] = [];
	for (const { name, text } of vectors.filter(isBody)) {
		const { html } = await renderMarkdown(text, hostileContext);
		await page.setContent(`<!doctype html><title>甲</title><article>${resolveBase(html, './')}</article>`);
		await touchEverything(page);
		found.push(
			...(await auditPage(page)).map((fault) => `${name}: ${fault}`),
			...ran.splice(0).map((call) => `${name}: ran ${call}`),
		);
	}
	expect(found).toEqual([]);
});

let hostileContext: Parameters<typeof renderMarkdown>[1];

beforeAll(() => {
	expect(inject('chromium')).toBeTruthy();
	const picture = {
		width: 10,
		height: 10,
		variants: [{ file: 'a-10.webp', width: 10, height: 10, bytes: 1 }],
		jpeg: { file: 'a-10.jpg', width: 10, height: 10, bytes: 1 },
	};
	hostileContext = {
		picture: async () => picture,
		file: async (path) => ({ path: 'media/a/甲.mp4', title: path, extension: 'mp4', bytes: 1 }),
		link: (href) => ({ href, external: /^https?:/i.test(href) }),
	};
});

/** Moves over, focuses and clicks what a reader may touch; nothing leaves the page, where a link leads is audited. */
async function touchEverything(page: Page): Promise<void> {
	await page.evaluate(() => {
		document.addEventListener('click', (event) => event.preventDefault());
		for (const element of document.querySelectorAll('article *')) {
			for (const type of ['mouseover', 'focus', 'click'])
				element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
		}
	});
}
