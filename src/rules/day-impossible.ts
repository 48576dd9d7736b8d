import { around, oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

const PATTERN =
	/(?<![\d.])(?:(?<year>\d{4}) ?年 ?)?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号](?!线)|(?<![\d-])(?<isoYear>(?:19|20)\d\d)-(?<isoMonth>\d{2})-(?<isoDay>\d{2})(?![\d-])/g;

/** Days no calendar has. */
export const dayImpossible: EntryRule = {
	id: 'day-impossible',
	severity: 'should-fix',
	summary: 'A day is written that no calendar has, such as 2月30日 or 13月5日.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, (match) => {
			const { year, month, day, isoYear, isoMonth, isoDay } = match.groups ?? {};
			// Without a year it may be a leap year.
			const last = lastDay(Number(year ?? isoYear ?? 2024), Number(month ?? isoMonth));
			if (Number(day ?? isoDay) >= 1 && Number(day ?? isoDay) <= last) return undefined;
			return [`「${around(match, 0, 0)}」：没有这一天。`, '请核对日期，例如 2026年3月14日。'];
		});
	},
};

const lastDay = (year: number, month: number): number =>
	month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
