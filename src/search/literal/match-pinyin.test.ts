import { expect, test } from 'vitest';
import { matchesPinyin } from './match-pinyin.ts';
import { syllablesOf } from './syllables.ts';

const title = syllablesOf('2026年志愿服务：银行招聘绿色岗位').join(' ');

test('a title is found by its pinyin, its initials, and a mixture of both', () => {
	for (const letters of ['zhiyuanfuwu', 'zyfw', 'zhyfw', 'zhiyfw', 'zhiyuanf', 'fuwu', 'lvse', 'yinhang', 'yhzp'])
		expect(matchesPinyin(letters, title), letters).toBe(true);
});

test('letters that no syllables spell find nothing', () => {
	for (const letters of ['zywf', 'hiyuan', 'zhiyuanx', 'yinxing', 'zz'])
		expect(matchesPinyin(letters, title), letters).toBe(false);
});

test('a title of many like syllables is answered at once', () => {
	expect(matchesPinyin(`${'a'.repeat(40)}b`, Array(200).fill('aaaaaa').join(' '))).toBe(false);
});
