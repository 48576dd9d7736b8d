import type { z } from 'zod';
import { AUDIENCES, entrySchema } from './entry.ts';
import { choice, group, integer, listOf, optional, text } from './fields.ts';

/** The meetings a branch holds: 三会一课, the themed day, the members' own meeting. */
export const MEETINGS = {
	general: '支部党员大会',
	committee: '支部委员会',
	group: '党小组会',
	lecture: '党课',
	themed: '主题党日',
	life: '组织生活会',
} as const;

/** Meeting records 组织生活记录: the summary is for everybody, the text (the minutes) and its files are for members. */
export const records = entrySchema({
	meeting: choice({ label: '会议类型', options: MEETINGS }),
	place: optional(text({ label: '地点', max: 40 })),
	leader: optional(text({ label: '主持', max: 20 })),
	subjects: listOf(text({ label: '议题', max: 60 }), { label: '议题', hint: '会上谈了哪几件事', max: 12 }),
	attendance: optional(
		group(
			{
				expected: integer({ label: '应到', max: 100_000 }),
				present: integer({ label: '实到', max: 100_000 }),
			},
			{ label: '出席人数', hint: '只写人数，不写名单' },
		),
	),
	minutesFor: optional(
		choice({ label: '会议记录给谁看', hint: '不写就按全网的规定，一般只给支部党员', options: AUDIENCES }),
	),
});

export type MeetingRecord = z.output<typeof records>;
