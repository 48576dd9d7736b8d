import { describe, expect, test } from 'vitest';
import { vectors } from '../../../tests/vectors/injection.ts';
import { judge } from '../address.ts';
import { renderMarkdown } from '../render.ts';
import { sampleContext } from '../sample-context.ts';

const render = (source: string) => renderMarkdown(source, sampleContext());
const rules = async (source: string) =>
	(await render(source)).problems.map(({ rule, severity }) => `${rule} ${severity}`);

test('a link out of the site says so, to people and to programs', async () => {
	const { html } = await render('[街道](https://example.com/a) <https://example.com>');
	const facts = 'rel="external nofollow noopener" class="external"';
	expect(html).toBe(
		`<p><a href="https://example.com/a" ${facts}>街道<span class="offsite">站外</span></a> ` +
			`<a href="https://example.com" ${facts}>https://example.com<span class="offsite">站外</span></a></p>`,
	);
});

test('links within the site, to mail and to telephones are plain', async () => {
	const { html, problems } = await render(
		'[甲](../a/) [信](mailto:a@example.com) <b@example.com> [电话](tel:02155500101)',
	);
	expect(html).toBe(
		'<p><a href="/__BASE__/a/">甲</a> <a href="mailto:a@example.com">信</a> ' +
			'<a href="mailto:b@example.com">b@example.com</a> <a href="tel:02155500101">电话</a></p>',
	);
	expect(problems).toEqual([]);
});

test('a link that leads nowhere keeps its words, as Markdown', async () => {
	const { html, problems } = await render('甲\n\n请看 [**通知：**全文](tongzhi/)。');
	expect(html).toBe('<p>甲</p>\n<p>请看 <strong>通知：</strong>全文。</p>');
	expect(problems).toMatchObject([{ rule: 'link-broken', severity: 'should-fix', line: 3, column: 4 }]);
});

test('a forbidden protocol is refused whatever disguise it wears, and what was written is quoted', async () => {
	const { html, problems } = await render('[点](java&#115;cript:alert(1))');
	expect(html).toBe('<p>点</p>');
	expect(problems).toMatchObject([{ rule: 'link-protocol', severity: 'must-fix', line: 1, column: 1 }]);
	expect(problems[0]!.message).toContain('「javascript:alert(1)」');
	for (const { text } of vectors.filter(({ where }) => where === 'link-address' || where === 'file-name')) {
		expect(['web', 'contact']).not.toContain(judge(text).kind);
	}
});

test.each([
	'javascript:x',
	' \tJava\nScript :x',
	'ｊａｖａｓｃｒｉｐｔ：x',
	'javascript%3Ax',
	'\u200bdata:x',
	'vbscript:x',
	'file:///C:/a',
	'C:\\a.docx',
	'blob:x',
	'weixin://x',
	'//example.com',
	'\\\\example.com',
	'/\\example.com',
	'https://',
	'0;url=javascript:x',
	'java\u180Escript:x',
	'java\u034Fscript:x',
	'java\u{E0001}script:x',
	'合影12:30.jpg',
	':x',
	'0%3Burl=javascript%3Ax',
])('refused: %j', (address) => {
	expect(judge(address).kind).toBe('refused');
});

test.each([
	['https://example.com', 'web'],
	['HTTP://example.com', 'web'],
	['../2026-03-14-kaifang-ri/', 'relative'],
	['./合影12:30.jpg', 'relative'],
	['a/b:c', 'relative'],
	['?q=a:b', 'relative'],
	['#甲:乙', 'fragment'],
	['mailto:a@example.com', 'contact'],
])('allowed: %s', (address, kind) => {
	expect(judge(address).kind).toBe(kind);
});

test('a file of the writer’s own computer is met with advice', async () => {
	const { problems } = await render('[表](file:///C:/表.docx) [表](D:\\\\表.docx)');
	expect(problems.map(({ fix }) => fix.includes('::file'))).toEqual([true, true]);
});

describe('links inside the page', () => {
	test('find a heading by its words or its id, and a footnote', async () => {
		const { html, problems } = await render(
			'[一](#二-安排) [二](#s-二-安排) [三](#二、安排)[^1] [四](#n-fn-1)\n\n## 二、安排\n\n[^1]: 注',
		);
		expect(html.match(/href="#s-%E4%BA%8C-%E5%AE%89%E6%8E%92"/g)).toHaveLength(3);
		expect(html).toContain('<a href="#n-fn-1">四</a>');
		expect(problems).toEqual([]);
	});

	test('that find nothing keep their words', async () => {
		const { html, problems } = await render('[见下](#没有)');
		expect(html).toBe('<p>见下</p>');
		expect(problems).toMatchObject([{ rule: 'anchor-missing', severity: 'should-fix' }]);
	});
});

test('reference links are judged like others', async () => {
	expect(await rules('[甲][x] [x] [x][]\n\n[x]: javascript:alert(1)')).toEqual(Array(3).fill('link-protocol must-fix'));
	expect((await render('[甲][X]\n\n[x]: ../a/ "题"')).html).toBe('<p><a href="/__BASE__/a/" title="题">甲</a></p>');
});

test('a link without words shows its address', async () => {
	expect((await render('[](../a/) [ ](mailto:a@example.com)')).html).toBe(
		'<p><a href="/__BASE__/a/">../a/</a> <a href="mailto:a@example.com"> mailto:a@example.com</a></p>',
	);
});
