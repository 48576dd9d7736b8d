import { describe, expect, inject, test } from 'vitest';
import { openPage } from './browser.ts';
import { crawl } from './crawl.ts';
import { aliasPages, pagesOf } from './pages-of.ts';
import { serveBelow } from './static-server.ts';

describe.each(['/', '/a/', '/x/y/'])('the whole sample network served below %s', (base) => {
	test('Chromium opens every page without an error, asks no other host, and everything named resolves', async () => {
		const root = inject('sampleRoot');
		const start = await serveBelow(root, base);
		const tabs = await Promise.all([openPage(), openPage()]);
		const { dead, reached, faults } = await crawl(tabs, start, 'https://zhibu.example.org/');
		expect(faults).toEqual([]);
		expect(dead).toEqual([]);
		expect(pagesOf(root).filter((page) => !reached.has(start + page))).toEqual(aliasPages(root));
	}, 900_000);
});
