import { expect, test } from 'vitest';
import { longDate, midnight, shortDate, weekday } from './dates.ts';

test('dates are written without leading zeros', () => {
	expect(longDate('2026-03-04')).toBe('2026年3月4日');
	expect(shortDate('2026-12-31')).toBe('12月31日');
});

test('a minute is shown as its day', () => {
	expect(longDate('2026-11-21T23:59')).toBe('2026年11月21日');
});

test('the weekday does not depend on where the page is made', () => {
	expect(weekday('2026-11-21')).toBe('星期六');
	expect(weekday('2024-02-29')).toBe('星期四');
});

test('feeds date an entry at midnight in Shanghai', () => {
	expect(midnight('2026-11-21').toISOString()).toBe('2026-11-20T16:00:00.000Z');
});
