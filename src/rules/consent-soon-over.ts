import { isForReaders } from './personal/entry-place.ts';
import { recordPlace } from './personal/record-place.ts';
import type { BranchRule } from './rule.ts';

export const consentSoonOver: BranchRule = {
	id: 'consent-soon-over',
	severity: 'should-fix',
	summary: 'A consent ends within 30 days, and with it entries that name the person.',
	checkBranch({ source, today }, report) {
		for (const [id, { name, until, withdrawn }] of source.people) {
			if (!until || withdrawn) continue;
			const days = (Date.parse(until) - Date.parse(today)) / DAY;
			const entries = source.entries.filter((one) => one.data.people.includes(id) && isForReaders(one, today));
			if (days < 0 || days > DAYS_BEFORE || entries.length === 0) continue;
			report(
				recordPlace(source, id, 'until'),
				`「${name}」的同意到 ${until} 为止，${days === 0 ? '今天是最后一天' : `只剩 ${days} 天`}；过后写到这个人的 ${entries.length} 篇会自动撤下。`,
				`本人愿意继续的，请重新签同意书，再把 until 改成新的日期，例如 ${Number(until.slice(0, 4)) + 2}${until.slice(4).replace('-02-29', '-02-28')}。`,
			);
		}
	},
};

const DAYS_BEFORE = 30;
const DAY = 24 * 60 * 60 * 1000;
