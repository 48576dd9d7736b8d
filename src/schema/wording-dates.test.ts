import { expect, test } from 'vitest';
import { isNoSuchDay, likelyDay, likelyMoment } from './wording-dates.ts';

test.each([
	['14.3.2026', '2026-03-14'],
	['3/14/2026', '2026-03-14'],
	['2026/3/14', '2026-03-14'],
	['2026.03.14', '2026-03-14'],
	['2026年3月14日', '2026-03-14'],
	['２０２６年３月１４日', '2026-03-14'],
	['2026 - 3 - 14', '2026-03-14'],
	[20260314, '2026-03-14'],
	['2026-3-14 10:00', '2026-03-14'],
	['2024-2-29', '2024-02-29'],
	['2026-2-29', undefined],
	['2026-13-01', undefined],
	['三月十四', undefined],
	['', undefined],
	[new Date('2026-03-14T00:00:00Z'), '2026-03-14'],
	[new Date('x'), undefined],
])('%j probably means the day %j', (written, day) => {
	expect(likelyDay(written)).toBe(day);
});

test.each([
	['2026-3-14 9:30', '2026-03-14T09:30'],
	['2026年3月14日 下午3点', '2026-03-14T15:00'],
	['2026年3月14日 晚上8:05', '2026-03-14T20:05'],
	['2026-03-14 12：30', '2026-03-14T12:30'],
	['2026-03-14 25:00', undefined],
	['2026/3/14', '2026-03-14T09:00'],
	['明天上午', undefined],
])('%j probably means the minute %j', (written, minute) => {
	expect(likelyMoment(written)).toBe(minute);
});

test('a day that does not exist is told from something that is no date', () => {
	expect(['2026-02-30', '2026-3-14', '2026-03-14', 'x'].map(isNoSuchDay)).toEqual([true, false, false, false]);
});
