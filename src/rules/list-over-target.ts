import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

/** More done than was promised. */
export const listOverTarget: EntryRule = {
	id: 'list-over-target',
	severity: 'should-fix',
	summary: 'An item of a list has more done than its target.',
	check({ source }, report) {
		const { done, target, unit = '' } = dataOf(source, 'lists') ?? {};
		if (done === undefined || target === undefined || done <= target) return;
		report(
			{ field: ['done'] },
			`已完成 ${done}${unit}，比目标 ${target}${unit} 还多。`,
			'请核对这两个数；目标加高了的，请把目标一起改。',
		);
	},
};
