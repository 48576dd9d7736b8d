import { expect, test } from 'vitest';
import type { Column, Entry } from '../../compose/branch.ts';
import { attendanceWords } from './attendance.ts';
import { countMeetings } from './meeting-counts.ts';

const held = (meeting: string, date: string) => ({ id: date, data: { meeting, date } }) as Entry;
const column = (...entries: Entry[]): Pick<Column, 'entries'> => ({ entries });

test('meetings are counted by type and year, in the order of the rules and not of the entries', () => {
	const counts = countMeetings(
		column(held('themed', '2026-11-01'), held('general', '2026-03-01'), held('themed', '2025-11-01')),
		['2026', '2025'],
	);
	expect(counts.map(({ title, total, perYear }) => [title, total, ...perYear])).toEqual([
		['支部党员大会', 1, 1, 0],
		['主题党日', 2, 1, 1],
	]);
});

test('a type that was never held has no row', () => {
	expect(countMeetings(column(held('life', '2026-01-10')), ['2026']).map(({ meeting }) => meeting)).toEqual(['life']);
});

test('attendance is said in numbers, nobody present included', () => {
	expect(attendanceWords({ expected: 37, present: 0 })).toBe('应到 37 人 · 实到 0 人');
});
