import { recordPlace } from './personal/record-place.ts';
import type { BranchRule } from './rule.ts';

export const personDouble: BranchRule = {
	id: 'person-double',
	severity: 'should-fix',
	summary: 'Two records of people bear one name: whoever withdraws in one would stay agreed in the other.',
	checkBranch({ source }, report) {
		const first = new Map<string, string>();
		for (const [id, { name }] of source.people) {
			const folded = name.normalize('NFKC').replace(/[\s·•]/g, '');
			const other = first.get(folded);
			if (other === undefined) first.set(folded, id);
			else {
				report(
					recordPlace(source, id, 'name'),
					`「${name}」的人物登记有两份，另一份是 ${other}.yml。`,
					'是同一个人的，请只留一份；是同名的两个人，请在姓名后面注明，例如 张明（物业）。',
				);
			}
		}
	},
};
