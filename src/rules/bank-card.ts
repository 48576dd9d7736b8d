import { bankCards } from './personal/bank-cards.ts';
import { everywhere } from './personal/everywhere.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const bankCard: EntryRule & BranchRule = {
	id: 'bank-card',
	severity: 'must-fix',
	mayOverrule: true,
	summary:
		'The number of a bank card; since one in ten of all numbers has the right check digit, an entry may keep it with a reason.',
	...everywhere(bankCards, (where, shown) => ({
		message: `${where}里的「${shown}」像是银行卡号，不能公开。`,
		fix: '请整个删去，写「账号请到党群服务站询问」；不是卡号的，请在前面写明是什么，例如 订单号：。',
	})),
};
