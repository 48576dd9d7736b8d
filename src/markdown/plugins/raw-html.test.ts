import { expect, test } from 'vitest';
import { renderMarkdown } from '../render.ts';
import { sampleContext } from '../sample-context.ts';

const render = (source: string) => renderMarkdown(source, sampleContext());

test('tags go, the words between them stay, and the writer is told where', async () => {
	const { html, problems } = await render('甲\n\n请<font color="red">一定**要**</font>来');
	expect(html).toBe('<p>甲</p>\n<p>请一定<strong>要</strong>来</p>');
	expect(problems).toMatchObject([{ rule: 'raw-html', severity: 'should-fix', line: 3, column: 2 }]);
	expect(problems[0]!.message).toContain('「<font color="red">」');
});

test('a block of HTML leaves its words, but not its scripts and styles', async () => {
	const { html } = await render(
		'<div class="x">\n重要&nbsp;通知 &lt;甲&gt;\n<script>alert(1)</script><style>p{}</style></div>',
	);
	expect(html).toBe('<p>重要 通知 &lt;甲&gt;</p>');
});

test('in tables, lists, headings, links and footnotes it is the same', async () => {
	const { html, problems } = await render(
		'## <b>一</b>\n\n- <i>二</i>\n\n| <u>三</u> |\n|---|\n| 四<br>五 |\n\n[<b>六</b>](../a/)[^1]\n\n[^1]: <b>七</b>',
	);
	expect(html).not.toMatch(/<[biu]>/);
	for (const words of ['>一<', '>二<', '>三<', '>四 五<', '>六<', '>七 <']) expect(html).toContain(words);
	expect(problems.map(({ rule }) => rule)).toEqual(Array(6).fill('raw-html'));
});

test('a comment is for nobody to see, so nothing is said about it', async () => {
	const { html, problems } = await render('甲<!-- 乙 -->丙\n\n<!-- 丁\n\n戊 -->');
	expect([html, problems]).toEqual(['<p>甲丙</p>', []]);
});

test.each(['<!DOCTYPE html>', '<?php echo 1 ?>', '<![CDATA[\n]]>'])('%j leaves nothing behind', async (source) => {
	expect((await render(source)).html).toBe('');
	expect((await render(`甲${source}乙`)).html).toBe('<p>甲乙</p>');
});

test('what only looks like a tag is text', async () => {
	const { html, problems } = await render('1 < 2 > 0，<甲>，a<b，&lt;b&gt;');
	expect(html).toBe('<p>1 &lt; 2 &gt; 0，&lt;甲&gt;，a&lt;b，&lt;b&gt;</p>');
	expect(problems).toEqual([]);
});
