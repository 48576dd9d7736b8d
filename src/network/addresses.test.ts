import { expect, test } from 'vitest';
import { BASE, href, hubHref, relativeBase, resolveBase, resolveBaseInBytes } from './addresses.ts';

test.each([
	['', './'],
	['feed.xml', './'],
	['news/', '../'],
	['news/2026-03-14-a/', '../../'],
	['news/page/2/', '../../../'],
])('from «%s» the way back to the base is «%s»', (path, base) => {
	expect(relativeBase(path)).toBe(base);
});

test('one page leads to the same places below any base', () => {
	const html = `<a href="${href('news/')}">动态</a><a href="${hubHref('branches/')}">门户</a>`;
	expect(resolveBase(html, '../../')).toBe('<a href="../../news/">动态</a><a href="../../../branches/">门户</a>');
});

test('bytes are resolved like text, whatever the writing', () => {
	for (const text of [`甲${BASE}乙𠮷😀\u0000\u2028é${BASE}${BASE}`, '', BASE]) {
		expect(resolveBaseInBytes(new TextEncoder().encode(text), '../').toString()).toBe(resolveBase(text, '../'));
	}
});
