import type { MeetingRecord } from '../../schema/records.ts';

/** How many were expected and how many came: `应到 37 人 · 实到 31 人`. */
export const attendanceWords = ({ expected, present }: NonNullable<MeetingRecord['attendance']>): string =>
	`应到 ${expected} 人 · 实到 ${present} 人`;
