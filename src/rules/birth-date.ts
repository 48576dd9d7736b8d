import { everywhere, type Find } from './personal/everywhere.ts';
import { cellsUnder } from './personal/table-cells.ts';
import type { EntryRule } from './rule.ts';

const inTexts = everywhere(
	(passage, today) => birthDates(passage, today),
	(where, shown) => ({
		message: `${where}里的「${shown}」是完整的出生日期。`,
		fix: '请只写年份或年纪，例如 1958 年出生、六十八岁。',
	}),
);

export const birthDate: EntryRule = {
	id: 'birth-date',
	severity: 'should-fix',
	summary:
		'The full day of birth of somebody who may be alive; not in study materials, which tell of people of the past.',
	check(entry, report) {
		if (entry.source.collection !== 'study') inTexts.check(entry, report);
	},
};

const DAY = '((?:19|20)\\d\\d) ?[年./-] ?(?:1[0-2]|0?[1-9]) ?[月./-] ?(?:3[01]|[12]\\d|0?[1-9])(?!\\d) ?日?';
const BORN = '出生日期|出生年月日?|出生时间|出生于|(?<![诞发产派新])生于|出生|(?<!政治|党的|集体|国家|祖国)生日';
const BIRTH = new RegExp(
	`(?:${BORN})[ :|是在为(公农历]{0,8}${DAY}|${DAY} *[,，(]?(?:出生|生(?=[,，。;；)）])|[^。，,;；\\n]{0,6}(?:出生|生于))`,
	'g',
);
/** Without a year and one of these words there is none. */
const YEAR = /(?:19|20)\d\d/;
const WORD = /出生|生[于日，,。;；)）]/;
const CELL = new RegExp(`^ *${DAY} *$`);
const LONGEST_LIFE = 105;

const birthDates: Find = ({ plain }, today) => {
	if (!YEAR.test(plain) || !WORD.test(plain)) return [];
	const mayLive = (year: string) => Number(today.slice(0, 4)) - Number(year) <= LONGEST_LIFE;
	const inProse = [...plain.matchAll(BIRTH)].map(({ 0: all, 1: behind, 2: before, index }) => {
		const year = behind ?? before ?? '';
		return { year, start: index + all.indexOf(year), end: index + all.length };
	});
	const inTables = cellsUnder(plain, /出生|生日/)
		.flat()
		.flatMap(({ text, start }) => {
			const year = CELL.exec(text)?.[1];
			return year === undefined ? [] : [{ year, start, end: start + text.length }];
		});
	return [...inProse, ...inTables]
		.filter(({ year }) => mayLive(year))
		.map(({ year, start, end }) => ({ start, end, shown: `${year}年…` }));
};
