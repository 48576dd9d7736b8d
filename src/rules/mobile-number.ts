import { everywhere } from './personal/everywhere.ts';
import { mobileNumbers } from './personal/mobile-numbers.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const mobileNumber: EntryRule & BranchRule = {
	id: 'mobile-number',
	severity: 'must-fix',
	mayOverrule: true,
	summary: 'Somebody’s mobile number; an entry may keep it with a reason, for example a hotline that is one.',
	...everywhere(mobileNumbers, (where, shown, isEntry) => ({
		message: `${where}里的「${shown}」是手机号，不能公开。`,
		fix: isEntry
			? '请改成办公电话，例如 021-5550 0101；确实是对外的服务热线，请在「不用改的提示」里写明理由，例如 overrule: [{ rule: mobile-number, reason: 这是支部的服务热线 }]。'
			: '请改成办公电话，例如 021-5550 0101。',
	})),
};
