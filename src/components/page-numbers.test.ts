import { expect, test } from 'vitest';
import { pageCount, pageNumbers, pageOf } from './page-numbers.ts';

test('an empty list still has one page', () => {
	expect(pageCount(0)).toBe(1);
	expect(pageOf([], 1)).toEqual([]);
});

test('a full page does not promise another one', () => {
	expect([pageCount(20), pageCount(21)]).toEqual([1, 2]);
	expect(pageOf(Array.from({ length: 21 }, (_, index) => index), 2)).toEqual([20]);
});

test('a pager offers first, last and neighbours, and never a gap of one page', () => {
	expect(pageNumbers(1, 1)).toEqual([1]);
	expect(pageNumbers(1, 2)).toEqual([1, 2]);
	expect(pageNumbers(1, 9)).toEqual([1, 2, 0, 9]);
	expect(pageNumbers(3, 9)).toEqual([1, 2, 3, 4, 0, 9]);
	expect(pageNumbers(4, 9)).toEqual([1, 2, 3, 4, 5, 0, 9]);
	expect(pageNumbers(5, 9)).toEqual([1, 0, 4, 5, 6, 0, 9]);
	expect(pageNumbers(9, 9)).toEqual([1, 0, 8, 9]);
});

test('every page can be reached from every page by following numbers', () => {
	for (let last = 1; last <= 12; last++) {
		for (let page = 1; page <= last; page++) {
			const numbers = pageNumbers(page, last);
			expect(new Set(numbers.filter(Boolean)).size).toBe(numbers.filter(Boolean).length);
			for (const near of [page - 1, page, page + 1]) {
				if (near >= 1 && near <= last) expect(numbers).toContain(near);
			}
		}
	}
});
