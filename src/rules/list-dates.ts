import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

/** Wishes and needs whose days do not follow each other. */
export const listDates: EntryRule = {
	id: 'list-dates',
	severity: 'should-fix',
	summary: 'A wish is settled without anybody having taken it, or the days are in the wrong order.',
	check({ source }, report) {
		const item = dataOf(source, 'lists');
		if (!item) return;
		const { list, date, taken, settled } = item;
		if (list === 'wish' && settled && !taken)
			report({ field: ['settled'] }, '心愿已经实现，没有写由谁认领。', '请写上认领的日期和认领的人，例如 第二党小组。');
		if (taken && taken.date < date)
			report(
				{ field: ['taken', 'date'] },
				`转办或认领的日期 ${taken.date} 比提出的日期 ${date} 还早。`,
				'请核对这两个日期。',
			);
		const since = taken?.date ?? date;
		if (settled && settled.date < since)
			report(
				{ field: ['settled', 'date'] },
				`办结或实现的日期 ${settled.date} 比${taken ? '转办或认领' : '提出'}的日期 ${since} 还早。`,
				'请核对这两个日期。',
			);
	},
};
