import { expect, test } from 'vitest';
import { parseFrontMatter, parseYaml } from './front-matter.ts';

test('an entry is taken apart, and the body knows its line', () => {
	expect(parseFrontMatter('---\ntitle: 开放日\ndate: 2026-03-14\n---\n\n正文。\n')).toMatchObject({
		data: { title: '开放日', date: '2026-03-14' },
		body: '\n正文。\n',
		bodyLine: 5,
	});
});

test('days, clock times and numbers with leading zeros stay what was written', () => {
	expect(parseYaml('a: 2026-01-02\nb: 12:30:45\nc: 1_000\nd: 00123\n')).toEqual({
		data: { a: '2026-01-02', b: '12:30:45', c: '1_000', d: 123 },
	});
});

test.each(['---js', '---javascript', '--- js', '---JS', '---coffee', '---json', '---yaml', '---\u2028js', '----'])(
	'a first line «%s» is refused and nothing runs',
	(fence) => {
		const text = `${fence}\n{ title: (globalThis.ranFrontMatter = true) }\n---\n正文\n`;
		expect(parseFrontMatter(text)).toMatchObject({ rule: 'front-matter-executable', severity: 'must-fix', line: 1 });
		expect(globalThis).not.toHaveProperty('ranFrontMatter');
	},
);

test.each([
	['no front matter', '只有正文。\n', 'front-matter-missing', 1],
	['an empty file', '', 'front-matter-missing', 1],
	['no second fence', '---\ntitle: 开放日\n\n正文。\n', 'front-matter-open', 1],
	['endless front matter', `---\ntitle: ${'长'.repeat(70_000)}\n---\n`, 'front-matter-long', 1],
	['a field written twice', '---\ntitle: 甲\ndate: 2026-03-14\ntitle: 乙\n---\n', 'yaml-unreadable', 4],
	['a tab', '---\ntitle: 甲\ncover:\n\tpicture: a.jpg\n---\n', 'yaml-unreadable', 4],
	['a colon in a value', '---\ntitle: 通知: 明天开会: 请准时\n---\n', 'yaml-unreadable', 2],
	['code in a tag', '---\ntitle: !!js/function "function () {}"\n---\n', 'yaml-unreadable', 2],
])('%s is one problem with its line', (_, text, rule, line) => {
	expect(parseFrontMatter(text)).toMatchObject({ rule, severity: 'must-fix', line });
});

test.each([
	['a last line of four', '---\ntitle: 甲\n----\n正文。\n', 'front-matter-open', 3, /结束的一行「----」/],
	['words behind the last three', '---\ntitle: 甲\n--- 正文\n---\n', 'front-matter-open', 3, /结束的一行「--- 正文」/],
	['an empty line above', '\n---\ntitle: 甲\n---\n', 'front-matter-missing', 1, /前面有空行/],
	['something invisible before', '\u200b\ufeff---\ntitle: 甲\n---\n', 'front-matter-missing', 1, /看不见的字符/],
	['Chinese dashes', '———\ntitle: 甲\n———\n', 'front-matter-missing', 1, /「———」不是三个减号.*英文输入法/],
	['TOML', '+++\ntitle = "甲"\n+++\n', 'front-matter-missing', 1, /不是三个减号/],
])('%s is named as what it is', (_, text, rule, line, words) => {
	const found = parseFrontMatter(text);
	expect(found).toMatchObject({ rule, line });
	expect('rule' in found && found.message + found.fix).toMatch(words);
});

test('three with spaces behind them end front matter', () => {
	expect(parseFrontMatter('---  \ntitle: 甲\n--- \n正文。')).toMatchObject({
		data: { title: '甲' },
		body: ' \n正文。',
	});
});

test('reading one entry twice gives two values, so that changing one leaves the other alone', () => {
	const text = '---\ntags: [甲]\n---\n';
	const [first, second] = [parseFrontMatter(text), parseFrontMatter(text)] as { data: { tags: string[] } }[];
	first!.data.tags.push('乙');
	expect(second!.data.tags).toEqual(['甲']);
});

test.each([
	['---\ntitle：开放日\ndate: 2026-03-14\n---\n', 2, 6],
	['---\ntitle: 开放日\n日期：2026-03-14\n---\n', 3, 3],
	['---\ntitle：开放日\n---\n', 2, 6],
])('a Chinese colon is named where it stands: %j', (text, line, column) => {
	expect(parseFrontMatter(text)).toMatchObject({ rule: 'colon-full-width', line, column });
});

test('a Chinese colon inside a value is a value', () => {
	expect(parseFrontMatter('---\ntitle: 通知：明天开会\n---\n')).toMatchObject({ data: { title: '通知：明天开会' } });
});
