import { headingsOf } from './headings-of.ts';
import type { EntryRule } from './rule.ts';

/** A heading more than one level below the one before it. */
export const headingSkipped: EntryRule = {
	id: 'heading-skipped',
	severity: 'should-fix',
	summary: 'A heading skips a level; pages close the gap, so it may not be what the writer meant.',
	check(entry, report) {
		let before: number | undefined;
		for (const { depth, text, offset } of headingsOf(entry)) {
			if (before !== undefined && depth > before + 1) {
				const marks = '#'.repeat(before + 1);
				report(
					{ offset },
					`小标题「${text.slice(0, 30)}」前面是 ${depth} 个 #，上一个小标题是 ${before} 个，中间少了一级。`,
					`请改成 ${before + 1} 个 #，例如 ${marks} ${text.slice(0, 20) || '活动安排'}。`,
				);
			}
			before = depth;
		}
	},
};
