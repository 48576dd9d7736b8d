import { expect, test } from 'vitest';
import { pagesOf, tableOf } from './hub-sections.ts';

const rows = [...'aaaaabbccc'];
const pages = pagesOf(rows, (row) => row, 4);

test('pages are full, and what does not fit continues under the same title', () => {
	expect(pages.map((sections) => sections.map(({ title, rows: own }) => `${title}${own.length}`))).toEqual([
		['a4'],
		['a1', 'b2', 'c1'],
		['c2'],
	]);
	expect(pages[1]?.[0]).toMatchObject({ anchor: 's1', total: 5 });
});

test('every section is found once, on the page it begins on', () => {
	expect(tableOf(pages)).toEqual([
		{ title: 'a', anchor: 's1', total: 5, page: 1 },
		{ title: 'b', anchor: 's2', total: 2, page: 2 },
		{ title: 'c', anchor: 's3', total: 3, page: 2 },
	]);
});

test('nothing makes no page, and a page that is just full no second one', () => {
	expect(pagesOf([], String, 4)).toEqual([]);
	expect(pagesOf([...'aaaa'], String, 4)).toHaveLength(1);
});
