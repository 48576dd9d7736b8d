import { everywhere } from './personal/everywhere.ts';
import { certainIdentityNumbers } from './personal/identity-numbers.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const identityNumber: EntryRule & BranchRule = {
	id: 'identity-number',
	severity: 'must-fix',
	isProtected: true,
	summary: 'The number of somebody’s identity card, in any spelling, with the right check digit (GB 11643-1999).',
	...everywhere(certainIdentityNumbers, (where, shown) => ({
		message: `${where}里的「${shown}」是身份证号码，不能公开。`,
		fix: '请整个删去；要分清同名的人，写单位或职务就够了，例如 物业班组的张明。',
	})),
};
