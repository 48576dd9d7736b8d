import type { Column, Entry } from '../../compose/branch.ts';
import { MEETINGS } from '../../schema/records.ts';

/** A type of meeting and how often it was held in each year. */
export interface MeetingCount {
	meeting: keyof typeof MEETINGS;
	title: string;
	total: number;
	/** As many as years were asked for, in their order. */
	perYear: number[];
}

/** The types of meeting that were held, in the order of the rules, counted by year. */
export function countMeetings({ entries }: Pick<Column, 'entries'>, years: string[]): MeetingCount[] {
	return byMeeting(entries).map(({ meeting, title, entries: held }) => ({
		meeting,
		title,
		total: held.length,
		perYear: years.map((year) => held.filter(({ data }) => data.date.startsWith(year)).length),
	}));
}

/** Records by type of meeting, in the order of the rules; types without a meeting are left out. */
export function byMeeting(entries: Entry[]) {
	const records = entries as Entry<'records'>[];
	return (Object.keys(MEETINGS) as (keyof typeof MEETINGS)[])
		.map((meeting) => ({
			meeting,
			title: MEETINGS[meeting],
			entries: records.filter(({ data }) => data.meeting === meeting),
		}))
		.filter(({ entries: held }) => held.length > 0);
}
