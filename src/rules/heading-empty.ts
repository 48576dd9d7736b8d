import { headingsOf } from './headings-of.ts';
import type { EntryRule } from './rule.ts';

/** A line of nothing but `#`. */
export const headingEmpty: EntryRule = {
	id: 'heading-empty',
	severity: 'should-fix',
	summary: 'A heading has no words; it is shown as an empty line.',
	check(entry, report) {
		for (const { text, depth, offset } of headingsOf(entry)) {
			if (/[^\s*_~`\\]/.test(text)) continue;
			const marks = '#'.repeat(depth);
			report(
				{ offset },
				`「${marks}」后面没有小标题的文字。`,
				`请写上小标题，例如 ${marks} 活动安排；不需要就删掉这一行。`,
			);
		}
	},
};
