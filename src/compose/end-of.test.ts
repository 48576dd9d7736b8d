import { expect, test } from 'vitest';
import { activities } from '../schema/activities.ts';
import { news } from '../schema/news.ts';
import { endOf } from './end-of.ts';

const activity = { title: '义诊', date: '2026-03-01', place: '大堂', forWhom: '邻居', starts: '2026-03-14T09:30' };

test('an activity is over when it ends, and where no end was given at midnight', () => {
	expect(endOf(activities.parse({ ...activity, ends: '2026-03-14T11:00' }))).toBe('2026-03-14T11:00');
	expect(endOf(activities.parse(activity))).toBe('2026-03-15T00:00');
});

test('an activity of whole days is over after the last of them', () => {
	const days = { ...activity, starts: '2026-03-14' };
	expect(endOf(activities.parse(days))).toBe('2026-03-15T00:00');
	expect(endOf(activities.parse({ ...days, ends: '2026-03-16' }))).toBe('2026-03-17T00:00');
	expect(endOf(activities.parse({ ...activity, starts: '2026-12-31T22:00', ends: '2027-01-01' }))).toBe(
		'2027-01-01T00:00',
	);
});

test('an end that lies before the beginning is no end', () => {
	expect(endOf(activities.parse({ ...activity, ends: '2026-03-14T08:00' }))).toBe('2026-03-15T00:00');
});

test('a public notice counts through its last day, in leap years and at the end of a year too', () => {
	const notice = { title: '公示', date: '2026-03-01', genre: 'announcement' };
	const until = (day: string) => endOf(news.parse({ ...notice, period: { from: '2024-01-01', until: day } }));
	expect(until('2024-02-28')).toBe('2024-02-29T00:00');
	expect(until('2026-12-31')).toBe('2027-01-01T00:00');
});

test('ordinary news is never over', () => {
	expect(endOf(news.parse({ title: '动态', date: '2026-03-01' }))).toBeUndefined();
});
