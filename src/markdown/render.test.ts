import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';
import { sampleContext } from './sample-context.ts';

const render = (source: string) => renderMarkdown(source, sampleContext());
const html = async (source: string) => (await render(source)).html;

describe('headings', () => {
	test('leave the first level to the page and skip none', async () => {
		const { html, problems, headings } = await render('# 一\n\n### 二\n\n##### 三\n\n### 四\n\n# 五');
		expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h4', '<h3', '<h2']);
		expect(headings.map(({ depth }) => depth)).toEqual([2, 3, 4, 3, 2]);
		expect(problems).toMatchObject([{ rule: 'heading-level', severity: 'should-fix', line: 1, column: 1 }]);
	});

	test('have ids made of their words, each once, apart from those of the page', async () => {
		const { headings } = await render(
			'## 一、活动 **安排**\n\n## 概况\n\n## 概况\n\n## 概况 2\n\n## **\n\n## `code` & [链接](../a/)',
		);
		expect(headings.map(({ id }) => id)).toEqual([
			's-一-活动-安排',
			's-概况',
			's-概况-2',
			's-概况-2-2',
			's-x',
			's-code-链接',
		]);
		expect(headings[0]!.text).toBe('一、活动 安排');
		expect(headings[5]!.text).toBe('code & 链接');
	});

	test('keep their id when others come and go', async () => {
		const id = async (source: string) => (await render(source)).headings.at(-1)!.id;
		expect(await id('## 概况')).toBe(await id('# 甲\n\n### 乙\n\n## 概况'));
	});
});

test('tables scroll by themselves and say their alignment by class', async () => {
	const all = await html('| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |\n\n| 丙 |\n|---|\n| 3 |');
	expect(all).toContain('<div class="table" role="region" aria-label="表格" tabindex="0"><table>');
	expect(all).toContain('aria-label="表格 2"');
	expect(all).toContain('<td class="align-center">1</td>\n<td class="align-right">2</td>');
	expect(all).not.toContain('style=');
});

test('words in a cell too many are reported, because nobody will see them', async () => {
	const { problems } = await render('甲\n\n| 一 | 二 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 | 5 |\n| a \\| b | c');
	expect(problems).toMatchObject([{ rule: 'table-cells', severity: 'should-fix', line: 6, column: 1 }]);
	expect(problems[0]!.message).toContain('「5」');
});

test('footnotes have a Chinese title and ways back', async () => {
	const all = await html('甲[^1]乙[^1]\n\n[^1]: 注');
	expect(all).toContain('<h2 id="n-footnotes">注释</h2>');
	expect(all.match(/aria-label="返回正文"/g)).toHaveLength(2);
	expect(all).toContain('id="n-fn-1"');
});

test('tasks show signs, not boxes', async () => {
	expect(await html('- [x] 甲\n- [ ] 乙\n- 丙')).toBe('<ul>\n<li>☑ 甲</li>\n<li>☐ 乙</li>\n<li>丙</li>\n</ul>');
});

test('the language of a code block is a plain name or nothing', async () => {
	expect(await html('```ts\na\n```')).toBe('<pre><code class="language-ts">a\n</code></pre>');
	expect(await html('```js"onclick=x\na<b\n```')).toBe('<pre><code>a&lt;b\n</code></pre>');
});

test('the text has the words, one line a block, and nothing else', async () => {
	const { text } = await render(
		'## 一、**概况**\n\n甲\n乙 & <b>丙</b> [街道](https://example.com)[^1]\n\n- 丁\n- [x] 戊\n\n| 己 | 庚 |\n|---|---|\n| 辛 | 壬 |\n\n' +
			'![alt](1.jpg "题")\n\n:::quiz\n问\n- [x] 答\n:::\n\n::file{src=a.pdf title="表<格>"}\n\n[^1]: 注',
	);
	expect(text.split('\n')).toEqual([
		'一、概况',
		'甲乙 & 丙 街道',
		'丁',
		'戊',
		'己 庚',
		'辛 壬',
		'题',
		'问',
		'答',
		'答案：A',
		'表<格>',
		'注',
	]);
});

test('problems come in the order of the body, at the place where it was written', async () => {
	const { problems } = await render(
		'甲\r\n\r\n**乙：**丙 [丁：](x/) <b>\r\n> 12:30 [戊](javascript:x)\r\n\r\n![](1.jpg)',
	);
	expect(problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
		'3:9 link-broken',
		'3:18 raw-html',
		'4:9 link-protocol',
		'6:1 alt-missing',
	]);
});

test('every problem says what to do', async () => {
	const { problems } = await render(
		'# 一\n\n<b> [a](javascript:x) [b](x/) [c](#x) ![](1.jpg) ![d](http://x/y)\n\n::x\n\n::file',
	);
	expect(new Set(problems.map(({ rule }) => rule)).size).toBe(9);
	for (const { message, fix } of problems) {
		expect(message).toMatch(/\p{Script=Han}.*。$/u);
		expect(fix).toMatch(/\p{Script=Han}/u);
	}
});

test('an empty body is an empty body', async () => {
	for (const source of ['', '\n\n', '\ufeff', '[a]: https://example.com']) {
		expect(await render(source)).toEqual({ html: '', headings: [], text: '', problems: [] });
	}
});
