import { expect, test } from 'vitest';
import { judgeText } from '../../../tests/judge-text.ts';
import { lettersFullWidth } from '../letters-full-width.ts';
import { hideNumbers } from './hide-numbers.ts';

test.each([
	['「310115199003072311」', '「310…2311」'],
	['「３１０１１５１９９００３０７２３１１」', '「３１０…２３１１」'],
	['现在写的是「310115 19900307 2311」', '现在写的是「310…2311」'],
	['110105 19491231 002X', '110…002X'],
	['「138 1234 5678」和 13812345678', '「138…5678」和 138…5678'],
	['一三八一二三四五六七八', '一三八…五六七八'],
	['021-5550 0101', '021-5550 0101'],
	['2026-11-21T09:00', '2026-11-21T09:00'],
	['沪ICP备12345678号', '沪ICP备12345678号'],
	['第 3 行，共 200000 字', '第 3 行，共 200000 字'],
	['', ''],
])('of %j a log says %j', (message, told) => {
	expect(hideNumbers({ message, fix: '请改好。' })).toEqual({ message: told, fix: '请改好。' });
});

test('a rule that is about something else gives no number away either', () => {
	const [found] = judgeText(lettersFullWidth, '号码３１０１１５１９９００３０７２３１１');
	expect(found!.fix).toContain('310115199003072311');
	expect(JSON.stringify(hideNumbers(found!))).not.toMatch(/19900307|１９９００３０７/);
});
