import { expect, test } from 'vitest';
import { askedWords, saysMore } from './asked.ts';

test.each([
	[{ asker: '一位租户', asked: '2026-10-01' }, '一位租户问，2026年10月1日'],
	[{ asker: '一位租户' }, '一位租户问'],
	[{ asked: '2026-10-01' }, '2026年10月1日提问'],
	[{}, undefined],
])('%o is said in one line', (facts, words) => {
	expect(askedWords(facts)).toBe(words);
});

test('a question that only repeats its title is not shown twice, whatever its punctuation', () => {
	expect(saysMore('晚上几点以后可以停车？', '晚上几点以后，可以停车')).toBe(false);
	expect(saysMore('晚上几点以后可以停车？收费吗？', '晚上几点以后可以停车？')).toBe(true);
});
