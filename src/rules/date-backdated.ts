import { dataOf } from './data-of.ts';
import { daysBetween } from './days-between.ts';
import type { EntryRule } from './rule.ts';

const MONTH = 31;

/** Dates that were moved after the file was named. */
export const dateBackdated: EntryRule = {
	id: 'date-backdated',
	severity: 'should-fix',
	summary:
		'The date in a file’s name and the entry’s date are more than a month apart: inspections count back-dating as grave.',
	check({ source }, report) {
		const named = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(source.id)?.[0];
		const { date } = source.data;
		// What will happen is named by the day it happens.
		if (dataOf(source, 'activities')?.starts.startsWith(named ?? '-')) return;
		if (!named || !(Math.abs(daysBetween(named, date)) > MONTH)) return;
		report(
			{ field: ['date'] },
			`日期是 ${date}，文件名里是 ${named}，相差一个月以上。`,
			'请核对日期；日期应当是发布的那天，不能倒填。',
		);
	},
};
