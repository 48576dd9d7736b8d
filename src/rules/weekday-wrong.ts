import { oncePerLine } from './once-per-line.ts';
import type { EntryRule } from './rule.ts';

const PATTERN =
	/(?<!\d)(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日[ ，]?[（(]?(?:星期|周)(?<weekday>[一二三四五六日天])/g;
const WEEKDAYS = '日一二三四五六';

/** A date and a day of the week that do not meet. */
export const weekdayWrong: EntryRule = {
	id: 'weekday-wrong',
	severity: 'should-fix',
	summary: 'A day of the week does not belong to the date it stands behind.',
	check(entry, report) {
		oncePerLine(entry, report, PATTERN, ({ 0: found, groups = {} }) => {
			const { year, month, day, weekday = '' } = groups;
			const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
			if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return undefined;
			const right = WEEKDAYS[date.getUTCDay()];
			if (right === weekday.replace('天', '日')) return undefined;
			return [
				`「${found}」：这一天是星期${right}。`,
				`请核对日期和星期，例如 ${year}年${month}月${day}日（星期${right}）。`,
			];
		});
	},
};
