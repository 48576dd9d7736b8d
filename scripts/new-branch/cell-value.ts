import type { JsonSchema } from '../../src/schema/json-schema.ts';
import { likelyDay } from '../../src/schema/wording-dates.ts';
import type { CellValue } from './read-table.ts';

/** What a cell says, in the form its field wants where that is plain; anything else stays for the schema to judge. */
export function cellValue(cell: CellValue | undefined, { type, format, 'x-cms': cms }: JsonSchema): unknown {
	const text = cellText(cell);
	if (text === '') return undefined;
	if (type === 'integer' || type === 'number') return wholeNumber(text);
	if (type === 'array') return text.split(/[、；;\n]/).flatMap((item) => item.trim() || []);
	if (type === 'boolean') return { 是: true, 否: false, true: true, false: false }[text] ?? text;
	if (format === 'date') return day(text);
	return cms?.options ? choice(text, cms.options) : text;
}

/** A cell as one would read it aloud; a day without its time. */
export function cellText(cell: CellValue | undefined): string {
	if (cell instanceof Date) return likelyDay(cell) ?? '';
	return String(cell ?? '')
		.replace(/\r\n?/g, '\n')
		.trim();
}

/** 46, ４６, 46人, 4 星 */
function wholeNumber(text: string): unknown {
	const [, digits] = /^(\d{1,9})\s*[人名星]?$/.exec(text.normalize('NFKC')) ?? [];
	return digits ? Number(digits) : text;
}

/** 2012/7/1 and 2012年7月1日 have one meaning; 7/1/2012 has two, and is asked about. */
function day(text: string): string {
	const isYearFirst = /^\d{4}([-/.年])\d{1,2}[-/.月]\d{1,2}日?( 0?0:00(:00)?)?$/.test(text.normalize('NFKC'));
	return (isYearFirst && likelyDay(text)) || text;
}

/** A choice by its words, 楼宇支部, 楼宇党支部 or 楼宇, or by its id. */
function choice(text: string, options: { value: string; label: string }[]): string {
	const short = (words: string) => words.replace(/\s+/g, '').replace(/党?支部$/, '');
	return options.find(({ label }) => short(label) === short(text))?.value ?? text;
}
