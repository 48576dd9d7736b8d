import { everywhere, type Find } from './personal/everywhere.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const eMailPrivate: EntryRule & BranchRule = {
	id: 'e-mail-private',
	severity: 'should-fix',
	summary: 'A private e-mail address whose first part is a number, which is an account of QQ or a telephone.',
	...everywhere(
		(passage, today) => privateAddresses(passage, today),
		(where, shown) => ({
			message: `${where}里的「${shown}」是个人邮箱，前面的数字就是本人的账号。`,
			fix: '请改成支部或单位的邮箱，例如 zhibu@wutong.example；没有的，写办公电话。',
		}),
	),
};

const ADDRESS =
	/(?<![\w.])(\d{5,12}) ?@ ?((?:vip\.)?(?:qq|foxmail|163|126|139|189|wo|yeah|sina|sohu|aliyun|outlook|hotmail|gmail)\.(?:com|cn|net))(?![\w-])/gi;

/** Mobile numbers have a rule of their own. */
const privateAddresses: Find = ({ plain }) =>
	[...(plain.includes('@') ? plain.matchAll(ADDRESS) : [])]
		.filter(([, account = '']) => !/^1[3-9]\d{9}$/.test(account))
		.map(({ 0: address, 1: account = '', 2: host = '', index }) => ({
			start: index,
			end: index + address.length,
			shown: `${account.slice(0, 2)}…@${host}`,
		}));
