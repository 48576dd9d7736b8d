import { SIGNING_STEPS } from '../schema/entry.ts';
import type { EntryRule } from './rule.ts';

/** People who check what they wrote themselves. */
export const signerTwice: EntryRule = {
	id: 'signer-twice',
	severity: 'should-fix',
	summary: 'One person signs two steps; whoever checks must not be who wrote.',
	check({ source }, report) {
		const { signers } = source.data;
		for (const [index, { step, name }] of signers.entries()) {
			const before = signers.slice(0, index).find((one) => one.name === name && one.step !== step);
			if (!before) continue;
			report(
				{ field: ['signers', index, 'name'] },
				`「${name}」既是${SIGNING_STEPS[before.step]}，又是${SIGNING_STEPS[step]}。`,
				'请由另一个人审：写的人不审自己的稿子。',
			);
			return;
		}
	},
};
