/** What opens, by what closes it, and the other way round. */
export const PAIRS: Record<string, string> = { '“': '”', '《': '》', '（': '）' };
export const OPENS: Record<string, string> = Object.fromEntries(
	Object.entries(PAIRS).map(([open, close]) => [close, open]),
);

/** A sign whose other half is missing. */
export interface Unpaired {
	sign: string;
	index: number;
	/** What stands beside it, for the message. */
	text: string;
	/** Nothing stands before an opening sign in its paragraph, nothing behind a closing one. */
	isAtEdge: boolean;
}

const SIGNS = /[“”《》（）]/g;
/** 1） and 一） number a list. */
const NUMBER = /(?:^|[\s，。；：、（])[0-9a-zA-Z①-⑳一二三四五六七八九十]{1,3}$/;

const OTHERS = '[^“”《》（）]*';
const INSIDE = '[^“”《》（）\\n]*';
const PLAIN = new RegExp(`^${OTHERS}(?:(?:“${INSIDE}”|《${INSIDE}》|（${INSIDE}）)${OTHERS})*$`);

/** Whether every sign finds its other half on its line, none within others: then no paragraph need be taken apart. */
export const isPlainlyPaired = (text: string): boolean => PLAIN.test(text);

/** The first sign in a paragraph that lacks its other half. */
export function firstUnpaired(paragraph: string, next = ''): Unpaired | undefined {
	const open: { sign: string; index: number }[] = [];
	for (const { 0: sign, index } of paragraph.matchAll(SIGNS)) {
		if (PAIRS[sign]) open.push({ sign, index });
		else if (open.at(-1)?.sign === OPENS[sign]) open.pop();
		else if (sign === '）' && NUMBER.test(paragraph.slice(Math.max(0, index - 5), index))) continue;
		else if (open.some((one) => one.sign === OPENS[sign])) break;
		else return closing(paragraph, sign, index);
	}
	const last = open.at(-1);
	// A speech of several paragraphs opens each of them and closes only the last.
	if (!last || (last.sign === '“' && /^[\s>]*“/.test(next))) return undefined;
	return opening(paragraph, last.sign, last.index);
}

const EDGE = 12;

const opening = (paragraph: string, sign: string, index: number): Unpaired => ({
	sign,
	index,
	text: paragraph.slice(index + 1, index + 9).split('\n', 1)[0]!,
	isAtEdge: index < EDGE && /^[\s>*_#-]*$/.test(paragraph.slice(0, index)),
});

const closing = (paragraph: string, sign: string, index: number): Unpaired => ({
	sign,
	index,
	text: paragraph.slice(0, index).slice(-8).split('\n').at(-1)!,
	isAtEdge: /^[。！？；，…*_”）]*\s*$/.test(paragraph.slice(index + 1)),
});

const NEW_BLOCK = /^[ \t]*(?:$|[-*+|#]|\d{1,9}[.)])/;

/** Blocks between empty lines, and every item of a list, row of a table and heading by itself. */
export function paragraphs(prose: string): { start: number; text: string; next: string }[] {
	const starts: number[] = [];
	let offset = 0;
	let isNew = true;
	for (const line of prose.split('\n')) {
		const isBlank = line.trim() === '';
		if (!isBlank && (isNew || NEW_BLOCK.test(line))) starts.push(offset);
		isNew = isBlank;
		offset += line.length + 1;
	}
	const blocks = starts.map((start, index) => ({ start, text: prose.slice(start, starts[index + 1]) }));
	return blocks.map((block, index) => ({ ...block, next: blocks[index + 1]?.text ?? '' }));
}
