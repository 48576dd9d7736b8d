import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

/** Records that do not say who led and how many came. */
export const recordIncomplete: EntryRule = {
	id: 'record-incomplete',
	severity: 'should-fix',
	summary: 'A meeting record lacks its leader or the attendance, or more came than were expected.',
	check({ source }, report) {
		const record = dataOf(source, 'records');
		if (!record) return;
		const { leader, attendance } = record;
		const missing = [leader ? '' : '主持', attendance ? '' : '出席人数'].filter(Boolean);
		if (missing.length > 0)
			report(
				{ field: ['meeting'] },
				`这份会议记录没有写${missing.join('和')}。`,
				'请补上，例如 主持 支部书记，出席人数 应到 18、实到 16。',
			);
		if (attendance && attendance.present > attendance.expected)
			report(
				{ field: ['attendance', 'present'] },
				`实到 ${attendance.present} 人，比应到的 ${attendance.expected} 人还多。`,
				'请核对出席人数；列席的人不计入实到。',
			);
	},
};
