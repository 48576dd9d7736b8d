import { recordPlace } from './personal/record-place.ts';
import type { BranchRule } from './rule.ts';

export const consentOld: BranchRule = {
	id: 'consent-old',
	severity: 'should-fix',
	summary: 'A consent without an end was given more than two years ago, so that the person may have forgotten it.',
	checkBranch({ source, today }, report) {
		const twoYearsAgo = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
		for (const [id, { name, given, until, withdrawn }] of source.people) {
			if (until || withdrawn || given >= twoYearsAgo) continue;
			report(
				recordPlace(source, id, 'given'),
				`「${name}」的同意是 ${given} 给的，已经过了两年，也没有写到哪天为止。`,
				`请再问一次本人；愿意继续的，写上新的同意日期和期限，例如 until: ${Number(today.slice(0, 4)) + YEARS}-12-31。`,
			);
		}
	},
};

const YEARS = 2;
