import { everywhere } from './personal/everywhere.ts';
import { mobileNumbers } from './personal/mobile-numbers.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const mobileNumber: EntryRule & BranchRule = {
	id: 'mobile-number',
	severity: 'must-fix',
	mayOverrule: true,
	summary: 'Somebody’s mobile number; an entry may keep it with a reason, for example a hotline that is one.',
	...everywhere(mobileNumbers, (where, shown) => ({
		message: `${where}里的「${shown}」是手机号，不能公开。`,
		fix: '请改成办公电话，例如 021-5550 0101；确实是对外的服务热线，请在 overrule 里写明 mobile-number 和理由。',
	})),
};
