import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/digest-files.ts';
import { choosePages } from '../../scripts/screenshots/choose-pages.ts';
import { openPage } from './browser.ts';
import { crawl } from './crawl.ts';
import { aliasPages, branchesOf, pagesOf } from './pages-of.ts';
import { serveBelow } from './static-server.ts';

const NETWORK = 'https://zhibu.example.org/';

// Chromium opens all of them in `crawl.long.ts`.
test.each(['/', '/x/y/'])(
	'below %s everything named resolves, and Chromium opens every kind of page without an error or another host',
	async (base) => {
		const root = inject('sampleRoot');
		const start = await serveBelow(root, base);
		const kinds = new Set(choosePages('content', root).map(({ path }) => path));
		const { dead, reached, faults } = await crawl([await openPage()], start, NETWORK, (path) => kinds.has(path));
		expect(kinds.size).toBeGreaterThan(50);
		expect(faults).toEqual([]);
		expect(dead).toEqual([]);
		expect(pagesOf(root).filter((page) => !reached.has(start + page))).toEqual(aliasPages(root));
	},
);

test('a single branch works on a host of its own', async () => {
	const [slug = ''] = branchesOf(inject('sampleRoot'));
	const start = await serveBelow(join(inject('sampleRoot'), slug), '/');
	const { dead, faults } = await crawl([await openPage()], start, `${NETWORK}${slug}/`);
	expect(faults).toEqual([]);
	expect(dead).toEqual([]);
});

test('HTML validates', async () => {
	const validator = new HtmlValidate({
		extends: ['html-validate:standard'],
		rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
	});
	const root = inject('sampleRoot');
	const reports = [];
	for (const path of [...pagesOf(root), '404.html']) {
		const { results } = await validator.validateString(
			readFileSync(join(root, path, path.endsWith('/') || path === '' ? 'index.html' : ''), 'utf8'),
		);
		for (const { messages } of results) {
			for (const { line, column, ruleId, message } of messages)
				reports.push(`${path}:${line}:${column} ${ruleId} ${message}`);
		}
	}
	expect(reports).toEqual([]);
});

test('no page has an inline script but the one before painting, and no inline style', () => {
	const html = listFiles(inject('sampleRoot'))
		.filter((file) => file.endsWith('.html'))
		.map((file) => readFileSync(file, 'utf8'));
	const inline = new Set(html.flatMap((text) => text.match(/<script(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/script>/g) ?? []));
	expect(inline.size).toBe(1);
	expect(html.filter((text) => /<style|\sstyle=|\son[a-z]+=/i.test(text))).toEqual([]);
});
