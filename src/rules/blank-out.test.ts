import { expect, test } from 'vitest';
import { blankOut } from './blank-out.ts';

test.each([
	['code by fence', '前\n```js\nlet a = 1,b;\n```\n后', '前\n     \n            \n   \n后'],
	['a fence that is never closed', '前\n~~~\n字', '前\n   \n '],
	['inline code', '用`a,b`写', '用     写'],
	['where a link leads, not its words', '[报名表](表(1).docx)。', '[报名表](         )。'],
	['a definition', '[表]: ./a,b.docx', '               '],
	['a bare address up to Chinese punctuation', '见 https://a.example/x,y。好', '见                      。好'],
	['the name of a directive, not its words', ':::note{title=a,b}\n请注意\n:::', '                  \n请注意\n   '],
	['a comment and a tag', '<!-- a,b -->字<br>', '            字    '],
	['the mark of a footnote', '字[^1]。', '字    。'],
])('%s is blanked out', (_, body, expected) => {
	expect(blankOut(body)).toBe(expected);
});

test('every place stays where it was, whatever is in the text', () => {
	const body = '# 题\r\n\r\n`a`\t![图](x.jpg "题,注") <b>粗</b>\n\n```\n𠮷\n```\n尾';
	const blanked = blankOut(body);
	expect(blanked).toHaveLength(body.length);
	expect(blanked.split('\n').map((line) => line.length)).toEqual(body.split('\n').map((line) => line.length));
	expect(blanked).toContain('题,注');
});

test.each([
	['backticks', '`'.repeat(50_000)],
	['brackets', '[](('.repeat(20_000)],
	['comments', '<!--'.repeat(20_000)],
	['tags', '<a'.repeat(40_000)],
	['fences', '```\n'.repeat(20_000)],
	['footnotes', '[^'.repeat(40_000)],
])('a flood of %s ends', (_, body) => {
	expect(blankOut(body)).toHaveLength(body.length);
});
