import { placeInSettings } from '../network/place-in-settings.ts';
import type { BranchRule } from './rule.ts';

/** Live sites nobody can call. */
export const contactMissing: BranchRule = {
	id: 'contact-missing',
	severity: 'should-fix',
	summary: 'A live branch has no telephone number; inspections ask for a way to reach whoever runs a site.',
	checkBranch({ source }, report) {
		const { status, contact } = source.settings;
		if (status !== 'live' || contact?.phone) return;
		report(
			placeInSettings(source, 'branch.yml', [contact ? 'contact' : 'name']),
			contact ? '联系方式里没有电话。' : '支部已经上线，没有写联系方式。',
			'请写上联系处和电话，例如 联系处 党群服务点，电话 021-5550 0100。',
		);
	},
};
