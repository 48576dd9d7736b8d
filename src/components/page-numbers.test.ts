import { expect, test } from 'vitest';
import { pageCount } from '../compose/pages.ts';
import { pageNumbers, pageOf } from './page-numbers.ts';

test('pages of a list neither lose nor repeat an entry', () => {
	expect(pageOf([], 1)).toEqual([]);
	expect(
		pageOf(
			Array.from({ length: 20 }, (_, index) => index),
			2,
		),
	).toEqual([]);
	expect(
		pageOf(
			Array.from({ length: 21 }, (_, index) => index),
			2,
		),
	).toEqual([20]);
});

test('a table of services is one page where news would be several', () => {
	const entries = Array.from({ length: 90 }, (_, index) => index);
	expect(pageOf(entries, 1, 'services')).toEqual(entries);
	expect([pageCount(90, 'services'), pageCount(90, 'news'), pageCount(1100, 'lists')]).toEqual([1, 5, 6]);
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
