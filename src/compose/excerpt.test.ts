import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('a short text is its own excerpt', () => {
	expect(excerptOf('第一段。\n第二段。')).toBe('第一段。 第二段。');
});

test('a long text ends after a whole sentence', () => {
	expect(excerptOf(`${'一二三四五六七八九十'.repeat(6)}。${'很长'.repeat(60)}。`)).toBe(
		`${'一二三四五六七八九十'.repeat(6)}。`,
	);
});

test('a text without sentences is cut, never inside a character', () => {
	const excerpt = excerptOf('𠮷'.repeat(200));
	expect(excerpt).toBe(`${'𠮷'.repeat(90)}…`);
});

test('much white space at the beginning does not shorten the excerpt', () => {
	expect(excerptOf(`${'\n'.repeat(500)}正文。`)).toBe('正文。');
});

test('headings and captions further down stay out of the excerpt', () => {
	const first = '站不久的，坐着也能做。椅子要有靠背，没有轮子，脚能踩平。每天早晚各做一遍，一遍大约十分钟，不出汗。';
	expect(excerptOf(`${first}\n活动室的早晨\n第一式`)).toBe(first);
});
