import { expect, test } from 'vitest';
import { escapeXml, sitemapIndex, urlset } from './_sitemap.ts';

test('nothing in an address can end its element', () => {
	expect(escapeXml(`<a href="x?a=1&b='2'">`)).toBe('&lt;a href=&quot;x?a=1&amp;b=&apos;2&apos;&quot;&gt;');
});

test('Chinese addresses are written in the form sitemaps ask for', async () => {
	const text = await urlset([{ address: 'https://example.org/动态/?a=1&b=2', changed: '2026-11-21' }]).text();
	expect(text).toContain(
		'<url><loc>https://example.org/%E5%8A%A8%E6%80%81/?a=1&amp;b=2</loc><lastmod>2026-11-21</lastmod></url>',
	);
});

test('an index lists sitemaps, not pages', async () => {
	const text = await sitemapIndex([{ address: 'https://example.org/a/sitemap.xml' }]).text();
	expect(text).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<sitemap><loc>');
	expect(text).not.toContain('<url>');
});
