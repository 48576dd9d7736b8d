import { expect, test } from 'vitest';
import { pageText } from './page-text.ts';

const page = (article: string, marks = 'data-pagefind-meta="column:支部&amp;动态"') =>
	`<title>不要</title><p>页眉</p><article class="entry" data-pagefind-body ${marks}>${article}</article><p>页脚</p>`;

test('only the article is read, without what is marked to be left out', () => {
	const { title, body } = pageText(
		'news/a/',
		page(
			'<h1>标题<span data-pagefind-ignore>党员</span></h1><nav data-pagefind-ignore><ol><li>目录</li></ol></nav><p>正文</p>',
		),
	);
	expect(title).toBe('标题');
	expect(body).toBe('正文');
});

test('what is said about a page is read even where its line is left out', () => {
	const facts = `<p class="facts" data-pagefind-ignore><time data-pagefind-meta="date">2026-03-14</time><span data-pagefind-meta="author">撰稿 <b>李明</b></span> 别的</p>`;
	expect(pageText('a/', page(`<h1>题</h1>${facts}<p>文</p>`))).toEqual({
		path: 'a/',
		title: '题',
		body: '文',
		about: '撰稿 李明',
		column: '支部&动态',
		date: '2026-03-14',
	});
});

test('words stay together across marks inside a line and apart across blocks', () => {
	expect(pageText('a/', page('<p>志<strong>愿</strong>服<br>务</p><ul><li>一</li><li>二</li></ul>')).body).toBe(
		'志愿服 务 一 二',
	);
});

test('signs that look like markup are text', () => {
	const body =
		'<p title="a > b">1 &lt; 2 &amp;amp; &#20826;&#x5458; < 3</p><!-- <p>不要 --><script>var 不要 = 1</script>';
	expect(pageText('a/', page(body)).body).toBe('1 < 2 &amp; 党员 < 3');
});

test('a page without an article is empty rather than wrong', () => {
	expect(pageText('a/', '<h1>甲</h1>')).toEqual({ path: 'a/', title: '', body: '', about: '' });
	expect(pageText('a/', '')).toMatchObject({ body: '' });
});
