import { expect, test } from 'vitest';
import { column } from '../schema/face.ts';
import { arrangeColumns } from './arrange-columns.ts';
import type { Entry } from './branch.ts';

const columns = [
	column.parse({ id: 'news', collection: 'news', title: '动态' }),
	column.parse({ id: 'hui', collection: 'activities', title: '活动' }),
	column.parse({ id: 'ke', collection: 'study', title: '党课' }),
];

const news = (id: string, pinned = false) => ({ id, data: { column: 'news', date: '2026-11-01', pinned } }) as Entry;
const activity = (id: string, starts: string, isOver: boolean, pinned = false) =>
	({ id, data: { column: 'hui', date: '2026-11-01', starts, isOver, pinned } }) as Entry;
const study = (id: string, order?: number) =>
	({ id, data: { column: 'ke', collection: 'study', date: '2026-11-01', order, pinned: false } }) as Entry;
const order = (...entries: Entry[]) => arrangeColumns(columns, entries)[0]!.entries.map(({ id }) => id);

test('a column keeps its entries as they come, the pinned ones first', () => {
	expect(order(news('c'), news('b', true), news('a'))).toEqual(['b', 'c', 'a']);
});

test('activities stand as people look for them: the next one first, then what is over, the last one first', () => {
	const entries = [
		activity('last-year', '2025-12-01T09:00', true),
		activity('next-month', '2026-12-05T09:00', false),
		activity('last-week', '2026-11-14T09:00', true),
		activity('tomorrow', '2026-11-22T09:00', false),
	];
	expect(order(...entries)).toEqual(['tomorrow', 'next-month', 'last-week', 'last-year']);
});

test('a pinned activity stands first until it is over', () => {
	expect(
		order(
			activity('soon', '2026-11-22T09:00', false),
			activity('pinned', '2026-12-24T09:00', false, true),
			activity('over', '2026-11-02T09:00', true),
			activity('once-pinned', '2026-11-01T09:00', true, true),
		),
	).toEqual(['pinned', 'soon', 'over', 'once-pinned']);
});

test('activities that begin in the same minute stand in the order of their names, however they come', () => {
	const [a, b] = [activity('a', '2026-12-05T09:00', false), activity('b', '2026-12-05T09:00', false)];
	expect(order(a, b)).toEqual(order(b, a));
});

test('a column that is one course is read from its first lesson on, whichever came last', () => {
	expect(order(study('last', 10), study('second', 2), study('first', 1))).toEqual(['first', 'second', 'last']);
});

test('a column of several courses, or of lessons and other things, keeps the newest first', () => {
	expect(order(study('b', 2), study('new', 1), study('a', 1))).toEqual(['b', 'new', 'a']);
	expect(order(study('b', 2), study('paper'), study('a', 1))).toEqual(['b', 'paper', 'a']);
});

test('a column with nothing to show is left out', () => {
	expect(arrangeColumns(columns, [news('a')]).map(({ id }) => id)).toEqual(['news']);
});

test('activities are filed under the year in which they take place, everything else under that of its date', () => {
	const entries = [
		activity('new-year', '2027-01-01T09:00', false),
		activity('last', '2025-12-01T09:00', true),
		news('a'),
	];
	expect(arrangeColumns(columns, entries).map(({ years }) => years)).toEqual([['2026'], ['2027', '2025']]);
});
