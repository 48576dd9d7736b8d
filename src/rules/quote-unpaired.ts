import type { EntryRule, Place } from './rule.ts';

const PAIRS: Record<string, string> = { '“': '”', '《': '》', '（': '）' };
const OPENS: Record<string, string> = Object.fromEntries(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const SIGNS = /[“”《》（）]/g;
/** 1） and 一） number a list. */
const NUMBER = /(?:^|[\s，。；：、（])[0-9a-zA-Z①-⑳一二三四五六七八九十]{1,3}$/;

/** Quotes, book-title marks and brackets that open without closing, or close without opening, within a paragraph. */
export const quoteUnpaired: EntryRule = {
	id: 'quote-unpaired',
	severity: 'should-fix',
	summary: 'Quotation marks, 《》 or （） open without closing, or close without opening, within a paragraph.',
	check({ fields, prose }, report) {
		const tell = (place: Place, sign: string, text: string) => {
			const other = PAIRS[sign] ?? OPENS[sign];
			report(
				place,
				PAIRS[sign]
					? `「${text}」前面的「${sign}」没有「${other}」来配。`
					: `「${text}」后面的「${sign}」前面没有「${other}」。`,
				PAIRS[sign] ? `请在该结束的地方补上「${other}」。` : `请补上「${other}」，或者删去「${sign}」。`,
			);
		};
		for (const { path, text } of fields) {
			const wrong = firstUnpaired(text, '');
			if (wrong) tell({ field: path }, wrong.sign, wrong.text);
		}
		for (const { start, text, next } of paragraphs(prose)) {
			const wrong = firstUnpaired(text, next);
			if (wrong) tell({ offset: start + wrong.index }, wrong.sign, wrong.text);
		}
	},
};

interface Unpaired {
	sign: string;
	index: number;
	/** What stands beside it, for the message. */
	text: string;
}

function firstUnpaired(paragraph: string, next: string): Unpaired | undefined {
	const open: { sign: string; index: number }[] = [];
	for (const { 0: sign, index } of paragraph.matchAll(SIGNS)) {
		if (PAIRS[sign]) open.push({ sign, index });
		else if (open.at(-1)?.sign === OPENS[sign]) open.pop();
		else if (sign === '）' && NUMBER.test(paragraph.slice(Math.max(0, index - 5), index))) continue;
		else if (open.length > 0 && !open.some((one) => one.sign === OPENS[sign])) return behind(paragraph, sign, index);
		else if (open.length > 0) break;
		else return behind(paragraph, sign, index);
	}
	const last = open.at(-1);
	// A speech of several paragraphs opens each of them and closes only the last.
	if (!last || (last.sign === '“' && /^[\s>]*“/.test(next))) return undefined;
	return { ...last, text: paragraph.slice(last.index + 1, last.index + 9).split('\n', 1)[0]! };
}

const behind = (paragraph: string, sign: string, index: number): Unpaired => ({
	sign,
	index,
	text: paragraph
		.slice(Math.max(0, index - 8), index)
		.split('\n')
		.at(-1)!,
});

/** Blocks between empty lines, and every item of a list, row of a table and heading by itself. */
function paragraphs(prose: string): { start: number; text: string; next: string }[] {
	const blocks = [...prose.matchAll(/\S.*(?:\n(?![ \t]*(?:$|[-*+|#]|\d{1,9}[.)]))[^\n]*)*/gm)];
	return blocks.map(({ 0: text, index }, at) => ({ start: index, text, next: blocks[at + 1]?.[0] ?? '' }));
}
