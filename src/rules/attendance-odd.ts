import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

export const attendanceOdd: EntryRule = {
	id: 'attendance-odd',
	severity: 'should-fix',
	summary:
		'The text of a record says another attendance than its fields, or a general meeting had not half its members.',
	check({ source, prose }, report) {
		const record = dataOf(source, 'records');
		if (!record?.attendance) return;
		const { expected, present } = record.attendance;
		const texts = [record.summary ?? '', prose].join('\n');
		for (const [name, count, said] of [
			['应到', expected, /应到[^\d\n。；]{0,6}(\d{1,5}) ?[人名位]/.exec(texts)?.[1]],
			['实到', present, /实到[^\d\n。；]{0,6}(\d{1,5}) ?[人名位]/.exec(texts)?.[1]],
		] as const) {
			if (said === undefined || Number(said) === count) continue;
			report(
				{ field: ['attendance', name === '应到' ? 'expected' : 'present'] },
				`出席人数里${name} ${count} 人，文字里写的是${name} ${said} 人。`,
				'请核对签到表，两处写成一样。',
			);
		}
		if (record.meeting !== 'general' || present * 2 > expected) return;
		report(
			{ field: ['attendance', 'present'] },
			`支部党员大会应到 ${expected} 人，实到 ${present} 人，没有过半数。`,
			'请核对人数；确实没有过半数的，请说明这次会没有表决。',
		);
	},
};
