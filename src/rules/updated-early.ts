import type { EntryRule } from './rule.ts';

/** Updates from before there was anything to update. */
export const updatedEarly: EntryRule = {
	id: 'updated-early',
	severity: 'should-fix',
	summary: 'An entry was updated before its date.',
	check({ source }, report) {
		const { date, updated } = source.data;
		if (updated === undefined || updated >= date) return;
		report(
			{ field: ['updated'] },
			`更新日期 ${updated} 比发布日期 ${date} 还早。`,
			'请核对这两个日期；没有改动过的，请删去更新日期。',
		);
	},
};
