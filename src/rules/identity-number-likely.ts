import { everywhere } from './personal/everywhere.ts';
import { likelyIdentityNumbers } from './personal/identity-numbers.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const identityNumberLikely: EntryRule & BranchRule = {
	id: 'identity-number-likely',
	severity: 'should-fix',
	summary:
		'What looks like the number of an identity card although its check digit is wrong, or is an old one of 15 digits.',
	...everywhere(likelyIdentityNumbers, (where, shown) => ({
		message: `${where}里的「${shown}」看上去像身份证号码。`,
		fix: '是身份证号码的，请整个删去；是别的号码的，在前面写明是什么，例如 订单号：。',
	})),
};
