import { minutesFor } from '../schema/network.ts';
import { FULL_NAME, mayBeginName } from './personal/names.ts';
import { cellsUnder } from './personal/table-cells.ts';
import type { EntryRule, Written } from './rule.ts';

export const listOfNames: EntryRule = {
	id: 'list-of-names',
	severity: 'should-fix',
	summary: 'More than 15 personal names in a row, such as a list of who signed in, for everybody to read.',
	check(entry, report) {
		const { collection, data, column } = entry.source;
		if ((collection !== 'news' && collection !== 'records') || data.audience !== 'public') return;
		if (column.audience !== 'public') return;
		const say = (names: string[]) =>
			[
				`这里一连写了 ${names.length} 个人的姓名，从「${names[0]}」到「${names.at(-1)}」。`,
				'请只写人数，例如 十八位党员参加；名单留在支部存档。',
			] as const;
		for (const { path, text } of entry.fields) {
			for (const { names } of rowsOf(text)) report({ field: path, words: names[0]! }, ...say(names));
		}
		if (isForMembers(entry)) return;
		const rows = [...rowsOf(entry.prose), ...cellsUnder(entry.prose, /姓名|名单|签到|党员/).map(inColumn)].filter(
			({ names }) => names.length > MOST_NAMES,
		);
		for (const { names, start } of rows) report({ offset: start }, ...say(names));
	},
};

const MOST_NAMES = 15;
const BETWEEN = /[、，,；;\n|]|[ \u3000]{2,}|(?<=\p{Script=Han}{2}) (?=\p{Script=Han}{2})/u;

/** Texts of records are for members, unless the record or the network says otherwise. */
function isForMembers({ source: { collection, data }, network }: Written): boolean {
	if (collection !== 'records') return false;
	const said = 'minutesFor' in data ? data.minutesFor : undefined;
	return (said ?? minutesFor(network)) === 'members';
}

interface Row {
	names: string[];
	start: number;
}

/** Names that follow each other with nothing but signs and numbers between them. */
function rowsOf(text: string): Row[] {
	if (!mayHoldNames(text)) return [];
	const rows: Row[] = [];
	let row: Row = { names: [], start: 0 };
	let place = 0;
	for (const part of text.split(BETWEEN)) {
		const start = text.indexOf(part, place);
		place = start + part.length;
		const words = nameIn(part.slice(-LONGEST_PART));
		if (words === '') continue;
		if (!FULL_NAME.test(words)) row = { names: [], start: 0 };
		else {
			if (row.names.length === 0) row.start = start;
			row.names.push(words);
			if (row.names.length === MOST_NAMES + 1) rows.push(row);
		}
	}
	return rows;
}

/** Hardly any text does: a name is short and begins like one, and what names stand between is not Chinese or in brackets. */
function mayHoldNames(text: string): boolean {
	let short = 0;
	let first = 0;
	let length = 0;
	for (let at = 0; at <= text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x4e00 && code <= 0x9fff) {
			if (length === 0) first = code;
			length += 1;
			continue;
		}
		if (code === 0xff08 || code === 0x28) {
			const inside = text.slice(at, at + 42).indexOf(code === 0xff08 ? '）' : ')');
			at += Math.max(inside, 0);
		}
		if (length > LEAD) short = 0;
		else if (length > 0 && (mayBeginName(first) || length > LONGEST_NAME)) short += 1;
		if (short >= MOST_NAMES - 1) return true;
		length = 0;
	}
	return false;
}

const inColumn = (cells: { text: string; start: number }[]): Row => {
	const named = cells.filter(({ text }) => FULL_NAME.test(nameIn(text)));
	return { names: named.map(({ text }) => nameIn(text)), start: named[0]?.start ?? 0 };
};

/** A part without what stands around a name: 1. 张明（组长）。; 到会的有 and what is before a colon; 等. */
function nameIn(part: string): string {
	const words = part.replace(AROUND, '').trim();
	return words.length > LONGEST_NAME ? words.slice(-LEAD).replace(/^.*[有是为]/, '') : words;
}

const AROUND = /^[^：:\n]{0,30}[：:]|[（(][^（）()]{0,40}[）)]|[\d.>*_#。+-]|(?<=\p{Script=Han}{2})等$/gu;
const LONGEST_PART = 60;
const LONGEST_NAME = 6;
const LEAD = 8;
