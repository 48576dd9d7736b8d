import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { bankCard } from './bank-card.ts';
import { hasLuhnDigit } from './personal/bank-cards.ts';

test.each([
	['4111111111111111', true],
	['79927398713', true],
	['79927398710', false],
])('the check digit of %s is right: %j', (digits, isRight) => {
	expect(hasLuhnDigit(digits)).toBe(isRight);
});

test.each([
	'4111111111111111',
	'4111 1111 1111 1111',
	'4111-1111-1111-1111',
	'５５５５５５５５５５５５４４４４',
	'卡号：6222021234567890128',
	'6222 0212 3456 7890 128',
	'622202 1234567890128',
	'| 张明 | 6222021234567890128 |',
	'6222021234567890128.jpg',
])('%j is found', (body) => {
	expect(judgeText(bankCard, body)).toHaveLength(1);
});

test.each([
	'4111111111111112',
	'6222 **** **** 0128',
	'订单号：4111111111111111',
	'https://a.example/?id=4111111111111111',
	'a4111111111111111f',
	'41111111111111110000',
	'2026 4111 1111 1111 1111',
	'4111 1111 1111 1111 2026',
	'4000 5000 6000 7000',
	'1234567812345670',
	'620102199003072349',
])('%j is no card', (body) => {
	expect(judgeText(bankCard, body)).toEqual([]);
});

test('a card is quoted masked', () => {
	expect(quotesOf(bankCard, '捐款请汇 6222 0212 3456 7890 128。')).toEqual(['6222…0128']);
});

test('every right number of UnionPay is found, in one piece and in fours; none with a wrong check digit is', () => {
	const card = fc.tuple(fc.constantFrom(16, 19), fc.bigInt({ min: 0n, max: 10n ** 18n })).map(([length, rest]) => {
		const digits = `62${String(rest)
			.padStart(18, '0')
			.slice(-length + 3)}`;
		return `${digits}${[...'0123456789'].find((last) => hasLuhnDigit(digits + last))}`;
	});
	fc.assert(
		fc.property(card, fc.integer({ min: 1, max: 9 }), (digits, slip) => {
			fc.pre(!/^(?:\d\d00)+\d*$/.test(digits));
			expect(judgeText(bankCard, `卡号：${digits}，`)).toHaveLength(1);
			expect(judgeText(bankCard, `（${digits.replace(/\d{4}(?=\d)/g, '$& ')}）`)).toHaveLength(1);
			expect(judgeText(bankCard, `${digits.slice(0, -1)}${(Number(digits.at(-1)) + slip) % 10}`)).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

test.each([
	['digits', '62'.repeat(25_000)],
	['fours', '6222 '.repeat(10_000)],
	['cards', '4111111111111111，'.repeat(3_000)],
])('a flood of %s ends', (_, body) => {
	expect(judgeText(bankCard, body).length).toBeLessThanOrEqual(20);
});
