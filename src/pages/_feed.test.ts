import { expect, test } from 'vitest';
import { feed } from './_feed.ts';

const item = { title: '开放日', excerpt: '河边', path: 'news/2026-11-21-kai-fang-ri/', date: '2026-11-21' };
const text = async (items: (typeof item & { author?: string })[]) =>
	(await feed({ title: '支部', description: '最新', address: 'https://example.org/a/', items })).text();

test('links are absolute and stay as they are', async () => {
	const xml = await text([item]);
	expect(xml).toContain('<link>https://example.org/a/news/2026-11-21-kai-fang-ri/</link>');
	expect(xml).toContain('<atom:link href="https://example.org/a/feed.xml" rel="self"');
	expect(xml).toContain('<pubDate>Fri, 20 Nov 2026 16:00:00 GMT</pubDate>');
});

test('nothing a writer types can break the feed', async () => {
	const xml = await text([{ ...item, title: 'a]]>&<b>\u000b\u0000', excerpt: '</description>\uFFFE', author: '<x>' }]);
	expect(xml).toContain('<title>a]]&gt;&amp;&lt;b&gt;</title>');
	expect(xml).toContain('<description>&lt;/description&gt;</description>');
	expect(xml).toContain('<author>&lt;x&gt;</author>');
});

test('a feed holds the newest twenty, and may be empty', async () => {
	expect((await text(Array.from({ length: 21 }, () => item))).match(/<item>/g)).toHaveLength(20);
	expect(await text([])).toContain('<channel>');
});
