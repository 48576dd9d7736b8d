import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

/** Activities that end before they begin. */
export const activityTime: EntryRule = {
	id: 'activity-time',
	severity: 'must-fix',
	summary: 'An activity ends before it starts, so neither pages nor calendars can show when it is.',
	check({ source }, report) {
		const { starts, ends } = dataOf(source, 'activities') ?? {};
		if (!starts || !ends || ends > starts) return;
		report(
			{ field: ['ends'] },
			`活动 ${inWords(ends)} 结束，不比开始的 ${inWords(starts)} 晚。`,
			'请核对开始和结束的时间，例如 2026-03-14T09:30 到 2026-03-14T11:00。',
		);
	},
};

const inWords = (moment: string): string => moment.replace('T', ' ');
