import { likeliest } from '../../src/schema/wording-likely.ts';
import { cellText, cellValue } from './cell-value.ts';
import type { Draft } from './draft.ts';
import type { CellValue } from './read-table.ts';
import { ROSTER_FIELDS, type RosterField, SLUG_FIELD } from './roster-fields.ts';

/** The branches of a roster as written, with the place of every cell, and what its header leaves open. */
export interface Roster {
	drafts: Draft[];
	/** Sentences; any of them means that the header has to be put right first. */
	problems: string[];
	/** Headers of columns that are not used. */
	unused: string[];
}

const FIELDS = [SLUG_FIELD, ...ROSTER_FIELDS];
const HIGHEST_HEADER = 10;

/** Reads the rows of a roster; a title may stand above the row of headers. */
export function readRoster(rows: CellValue[][]): Roster {
	const header = rows.slice(0, HIGHEST_HEADER).findIndex((row) => row.some((cell) => fieldOf(cell)?.id === 'name'));
	if (header < 0) return { drafts: [], problems: [noHeader()], unused: [] };
	const columns = rows[header]!.map(fieldOf);
	const unknown = rows[header]!.filter((cell, index) => cellText(cell) !== '' && !columns[index]);
	const problems = [...doubledHeaders(columns), ...unknown.flatMap(slipOf)];
	const drafts = rows.slice(header + 1).flatMap((row, index) => draftOf(row, columns, header + index + 2));
	return { drafts, problems, unused: unknown.map(cellText) };
}

function draftOf(row: CellValue[], columns: (RosterField | undefined)[], number: number): Draft[] {
	const draft: Draft = {
		data: {},
		place: (id) =>
			placeOf(
				number,
				columns.findIndex((field) => field?.id === id),
			),
	};
	let isEmpty = true;
	for (const [index, field] of columns.entries()) {
		const value = field && cellValue(row[index], field.schema);
		if (value === undefined) continue;
		isEmpty = false;
		if (field === SLUG_FIELD) draft.slug = String(value);
		else put(draft.data, field!.path, value);
	}
	return isEmpty ? [] : [draft];
}

/** Puts a value at a path of keys, making the groups on the way. */
export function put(data: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): void {
	if (rest.length > 0) {
		data[key] ??= {};
		put(data[key] as Record<string, unknown>, rest, value);
	} else data[key] = value;
}

/** By label or id; 支部名称（必填） and * 支部名称 are 支部名称. */
function fieldOf(cell: CellValue | undefined): RosterField | undefined {
	const words = plain(cellText(cell));
	return FIELDS.find(({ id, label }) => words === plain(label) || words === id.toLowerCase());
}

const plain = (words: string): string =>
	words
		.normalize('NFKC')
		.replace(/\(.*?\)|[\s*:]/g, '')
		.toLowerCase();

function doubledHeaders(columns: (RosterField | undefined)[]): string[] {
	const doubled = new Set(columns.filter((field, index) => field && columns.indexOf(field) < index));
	return [...doubled].map((field) => `有两列都是「${field!.label}」。请只留一列。`);
}

/** A header that is nearly one of ours would lose its whole column in silence. */
function slipOf(cell: CellValue): string[] {
	const words = cellText(cell);
	const meant = likeliest(
		words,
		FIELDS.flatMap(({ id, label }) => [
			{ value: label, label },
			{ value: id, label: id },
		]),
	);
	return meant ? [`没有「${words}」这一列。可能是「${meant.value}」，请改过来；用不着就把列名清空。`] : [];
}

function noHeader(): string {
	return `找不到「支部名称」这一列。第一行请写列名，可以用的有：${FIELDS.map(({ label }) => label).join('、')}。`;
}

function placeOf(row: number, column: number): string {
	return column < 0 ? `第 ${row} 行` : `第 ${row} 行 ${letterOf(column)} 列`;
}

/** A, B … Z, AA, as spreadsheets count. */
function letterOf(column: number): string {
	const rest = Math.floor(column / 26);
	return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
