import { expect, test } from 'vitest';
import type { Column, Entry } from '../../compose/branch.ts';
import { activitiesOnFront, hasAhead, stateWord } from './agenda.ts';
import { fullTimeSpan, timeSpan } from './time-span.ts';

const activity = (id: string, isOver: boolean, cancelled = false) => ({ id, data: { isOver, cancelled } }) as Entry;

test.each([
	['2026-11-28T09:30', '2026-11-28T11:30', '09:30–11:30'],
	['2026-11-28T14:00', undefined, '14:00 开始'],
	['2026-11-28T00:00', undefined, '全天'],
	['2026-11-28T00:00', '2026-11-29T00:00', '11月28日至11月29日'],
	['2026-12-31T22:00', '2027-01-01T00:30', '12月31日 22:00 至 1月1日 00:30'],
	['2026-11-28T14:00', '2026-11-28T09:00', '14:00 开始'],
])('from %s to %s is said as people say it', (starts, ends, words) => {
	expect(timeSpan(starts, ends)).toBe(words);
});

test('a page of its own names the year and the weekday', () => {
	expect(fullTimeSpan('2026-11-28T09:30', '2026-11-28T11:30')).toBe('2026年11月28日 星期六 09:30–11:30');
	expect(fullTimeSpan('2026-12-31T22:00', '2027-01-01T00:30')).toBe('2026年12月31日 22:00 至 1月1日 00:30');
});

test('what was cancelled is said to be cancelled, before and after its day', () => {
	expect(stateWord({ cancelled: true, isOver: true })).toBe('已取消');
	expect(stateWord({ cancelled: true, isOver: false })).toBe('已取消');
	expect(stateWord({ cancelled: false, isOver: true })).toBe('已结束');
	expect(stateWord({ cancelled: false, isOver: false })).toBeUndefined();
});

test('a front page shows what is over only where nothing is to come', () => {
	const [over, older, oldest, next] = ['a', 'b', 'c'].map((id) => activity(id, true)).concat(activity('d', false));
	expect(activitiesOnFront([next!, over!]).map(({ id }) => id)).toEqual(['d']);
	expect(activitiesOnFront([over!, older!, oldest!]).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a column whose coming activities are all cancelled has nothing ahead', () => {
	const column = { collection: 'activities', entries: [activity('a', false, true), activity('b', true)] } as Column;
	expect(hasAhead(column)).toBe(false);
	expect(hasAhead({ ...column, entries: [activity('c', false)] })).toBe(true);
});
