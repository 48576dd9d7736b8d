import { everywhere, type Find } from './personal/everywhere.ts';
import { cellsUnder } from './personal/table-cells.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const homeAddress: EntryRule & BranchRule = {
	id: 'home-address',
	severity: 'should-fix',
	summary: 'Where somebody lives, down to the house: road and number beside words like 家住; not addresses of offices.',
	...everywhere(
		(passage, today) => homes(passage, today),
		(where, shown) => ({
			message: `${where}里的「${shown}」写明了住在哪一户。`,
			fix: '请只写到小区或街道，例如 家住梧桐里。',
		}),
	),
};

const LIVES =
	'家庭住址|家庭地址|家庭所在地|现住址?|现居住?|居住地址?|户籍地址?|户籍所在地|住址|租住|家住|家在|住在(?![那这一])|住于|独居|暂住';
const NUMBER = ' ?[\\dA-Za-z〇一二三四五六七八九十百]{1,5} ?(?:支?弄|号楼?|幢|栋|座|单元|楼|室|户)';
const AT_HOME = /家[里中门]|的住处|独居/g;
/** Longer than anything `BEFORE` finds. */
const WELL_BEFORE = 120;
/** All that a text with `NUMBER` in it cannot do without. */
const NUMBERED = /[\dA-Za-z〇一二三四五六七八九十百] ?(?:支?弄|[号幢栋座楼室户]|单元)/;
const BEHIND = new RegExp(
	`(?:${LIVES})[ :|在于到是了]{0,4}((?:(?!${LIVES})[\\p{Script=Han}\\d]){0,20}? ?(?:${NUMBER}[ ,-]?){1,5})`,
	'gu',
);
const BEFORE = new RegExp(
	`(?<!\\p{Script=Han})(\\p{Script=Han}{2,14}(?:${NUMBER}[ ,-]?){1,5})(?:的?家[里中门]|的住处|[^。；，,;\\n]{0,4}独居)`,
	'gu',
);
/** One dwelling, not a whole building. */
const DWELLING = /[室户]|单元|弄.*号(?!楼)|[路街道巷村里].*号(?!楼)/;
const OFFICE = /服务站|活动室|居委|办公|支部|中心|公司|工作室|驿站|宾馆|酒店|招待所|食堂|医院|党组织/;

/** Looks only before the words that say so: hardly a text has them, and every text has rows of Chinese and numbers. */
function homesBefore(plain: string): { 0: string; 1?: string; index: number }[] {
	return [...plain.matchAll(AT_HOME)].flatMap(({ 0: words, index }) => {
		const from = Math.max(0, index - WELL_BEFORE);
		const place = plain.slice(from, index + words.length);
		if (!NUMBERED.test(place)) return [];
		return [...place.matchAll(BEFORE)]
			.filter((found) => found.index + found[0].length === place.length)
			.map((found) => ({ 0: found[0], 1: found[1] ?? '', index: from + found.index }));
	});
}

const homes: Find = ({ text, plain }) => {
	if (!NUMBERED.test(plain) && !plain.includes('|')) return [];
	const inProse = [...plain.matchAll(BEHIND), ...homesBefore(plain)].map(({ 0: all, 1: house = '', index }) => {
		const start = index + all.indexOf(house);
		return { house, start, end: start + house.length };
	});
	const inTables = cellsUnder(plain, /住址|家庭地址|居住地/)
		.flat()
		.map(({ text, start }) => ({ house: text, start, end: start + text.length }));
	return [...inProse, ...inTables]
		.filter(({ house, end }) => DWELLING.test(house) && !OFFICE.test(house + plain.slice(end, end + 10)))
		.map(({ start, end }) => {
			const written = text.slice(start, end).trim();
			return { start, end, shown: `${written.slice(0, 3)}…${written.slice(-1)}` };
		});
};
