import { expect, test } from 'vitest';
import { withFind, wordsToFind } from './search-find.ts';

const found = (...texts: string[]) => texts.map((text) => ({ text, isFound: true }));

test.each([
	['志愿', found('志愿'), '志愿'],
	['志願 服务', found('志愿', '服務'), '志願 服务'],
	['老人', found('老年人'), '老年人'],
	['老人', found('老人', '长者'), '老人 长者'],
	['zyfw', [], ''],
	['zyfw', found('志愿服务'), '志愿服务'],
	['党员大会', found('党员', '大会'), '党员 大会'],
	['党员 员大', found('党员', '大'), '党员 员大'],
])('for “%s” with %o marked, the page is asked to mark “%s”', (typed, pieces, expected) => {
	expect(wordsToFind(typed, [{ text: '前后', isFound: false }, ...pieces])).toBe(expected);
});

test('the words go before the fragment and behind what the address asks already', () => {
	expect(withFind('../news/x/', '志愿')).toBe(`../news/x/?find=${encodeURIComponent('志愿')}`);
	expect(withFind('../news/x/#a', 'C++ & #1')).toBe('../news/x/?find=C%2B%2B%20%26%20%231#a');
	expect(withFind('https://a.example/search/?q=1', 'b')).toBe('https://a.example/search/?q=1&find=b');
	expect(withFind('../news/x/', '')).toBe('../news/x/');
});
