import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../render.ts';
import { sampleContext } from '../sample-context.ts';

const html = async (source: string) => (await renderMarkdown(source, sampleContext())).html;

describe('bold and italic stand beside Chinese punctuation', () => {
	test.each([
		['**注意：**请勿', '<strong>注意：</strong>请勿'],
		['他说**你好！**然后', '他说<strong>你好！</strong>然后'],
		['*（斜体）*后', '<em>（斜体）</em>后'],
		['说*（斜体）*后', '说<em>（斜体）</em>后'],
		['说**“你好”**然后', '说<strong>“你好”</strong>然后'],
		['读**《论持久战》**一书', '读<strong>《论持久战》</strong>一书'],
		['完成**100%**以上', '完成<strong>100%</strong>以上'],
		['见**价格(元)**一栏', '见<strong>价格(元)</strong>一栏'],
		['用**`npm`**吧', '用<strong><code>npm</code></strong>吧'],
		['看**[通知](../a/)**吧', '看<strong><a href="/__BASE__/a/">通知</a></strong>吧'],
		['看**[通知：](../a/)**吧', '看<strong><a href="/__BASE__/a/">通知：</a></strong>吧'],
		['***很重要！***请看', '<em><strong>很重要！</strong></em>请看'],
		['甲~~（旧）~~乙', '甲<del>（旧）</del>乙'],
		['**甲**，（**乙**）', '<strong>甲</strong>，（<strong>乙</strong>）'],
		['😀**好！**😀', '😀<strong>好！</strong>😀'],
	])('%s', async (source, expected) => {
		expect(await html(source)).toBe(`<p>${expected}</p>`);
	});

	test('in headings, lists, quotations, tables and links too', async () => {
		const all = await html('## **一、**概况\n\n> - **二：**甲\n\n| *（三）*乙 |\n|---|\n| [**四：**丙](../a/) |');
		for (const part of [
			'<strong>一、</strong>概况',
			'<strong>二：</strong>甲',
			'<em>（三）</em>乙',
			'<strong>四：</strong>丙',
		]) {
			expect(all).toContain(part);
		}
	});
});

describe('what is no emphasis stays as it was written', () => {
	test.each([
		'3 * 4 * 5',
		'\\*\\*注意：\\*\\*请',
		'** 注意 **',
		'a * b，c',
		'2026_合影_第一组.jpg',
		'5*（一）',
		'甲 ** 乙：**',
	])('%s', async (source) => {
		expect(await html(source)).toBe(`<p>${source.replaceAll('\\', '')}</p>`);
	});

	test('code keeps every character', async () => {
		expect(await html('`**注意：**请 1~2 a:b`')).toBe('<p><code>**注意：**请 1~2 a:b</code></p>');
		expect(await html('```\n**注意：**请\n甲\n乙 1~2 3:4\n```')).toBe(
			'<pre><code>**注意：**请\n甲\n乙 1~2 3:4\n</code></pre>',
		);
	});
});

test('one tilde is a range, two strike through', async () => {
	expect(await html('10~20元，儿童5~8元')).toBe('<p>10~20元，儿童5~8元</p>');
	expect(await html('~~旧价~~ \\~ ~一~')).toBe('<p><del>旧价</del> ~ ~一~</p>');
	expect(await html('~~~\n甲~乙\n~~~')).toBe('<pre><code>甲~乙\n</code></pre>');
});

describe('an address in the text ends where the Chinese begins', () => {
	test.each([
		['见 https://example.com，请登录。', 'https://example.com', '，请登录。'],
		['见https://example.com/a?b=1）后', 'https://example.com/a?b=1', '）后'],
		['见 https://example.com查看', 'https://example.com', '查看'],
		['见 https://example.com/路径。', 'https://example.com/%E8%B7%AF%E5%BE%84', '。'],
		['见 https://example.com:8080/a:b，', 'https://example.com:8080/a:b', '，'],
		['见 https://example.com/~me，', 'https://example.com/~me', '，'],
	])('%s', async (source, address, rest) => {
		expect(await html(source)).toContain(`<a href="${address}" `);
		expect(await html(source)).toContain(`</a>${rest}</p>`);
	});

	test('and what follows is still Markdown', async () => {
		expect(await html('https://example.com，**请登录**。')).toContain('</a>，<strong>请登录</strong>。');
		expect(await html('**https://example.com**请')).toMatch(
			/^<p><strong><a href="https:\/\/example.com" .*<\/a><\/strong>请<\/p>$/,
		);
	});

	test('a link that was written out keeps its whole address', async () => {
		expect(await html('[甲](https://example.com/a，b)')).toContain('href="https://example.com/a%EF%BC%8Cb"');
		expect(await html('<https://example.com/a，b>')).toContain('href="https://example.com/a%EF%BC%8Cb"');
	});
});

test('quotes, dashes and dots stay as they were typed', async () => {
	expect(await html(`"甲" '乙' -- --- ... (c)`)).toBe(`<p>"甲" '乙' -- --- ... (c)</p>`);
});

test('a line end between Chinese characters leaves no space, between other words it does', async () => {
	expect(await html('甲\n乙，\n“丙”')).toBe('<p>甲乙，“丙”</p>');
	expect(await html('**甲**\n[乙](../a/)\n丙')).toBe('<p><strong>甲</strong><a href="/__BASE__/a/">乙</a>丙</p>');
	expect(await html('hello\nworld\n甲')).toBe('<p>hello\nworld\n甲</p>');
	expect(await html('- 甲\n  乙')).toBe('<ul>\n<li>甲乙</li>\n</ul>');
	expect(await html('甲  \n乙')).toBe('<p>甲<br>\n乙</p>');
});

test.each(['时间14:30', '比例3:2', ':sparkles:', '见:foo[甲]{a=b}后', '冒号:中文', 'a::b', ':::', '12:30:45', ':a:b'])(
	'a colon inside a line is a colon: %s',
	async (source) => {
		expect(await html(source)).toBe(`<p>${source}</p>`);
	},
);

test('our marks never leave the room, even when somebody writes them', async () => {
	const { html, text, headings, problems } = await renderMarkdown(
		'## **甲：**\ufdd0乙\u2028\n\n[丙：**丁**](https://example.com/\ufdd0a：b "戊：**己：**庚") ![**甲：**乙](无.jpg?) [x](javascript:\ufdd1alert(1))',
		sampleContext(),
	);
	expect(JSON.stringify({ html, text, headings, problems })).not.toMatch(/[\ufdd0\ufdd1\u2028]|%EF%B7|%E2%80%A8/i);
});
