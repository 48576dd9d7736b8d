import type { EntryRule } from './rule.ts';

// Full-width, no-break and em spaces; four and more plain ones before Chinese would make the paragraph a box of code.
const WIDE = /^[ \t]*[\u3000\u00a0\u2002\u2003]\s*\S/;
const PLAIN = /^(?: {4}|\t)\s*[\u4e00-\u9fff“《]/;
const LONGEST_VERSE = 20;
/** What such lines begin with; hardly a text has any. */
const INDENT = /^(?:[ \t]*[\u3000\u00a0\u2002\u2003]| {4}|\t)/m;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])\s/;

/** Paragraphs that are indented by hand. */
export const spaceIndent: EntryRule = {
	id: 'space-indent',
	severity: 'should-fix',
	summary: 'Paragraphs begin with spaces as Word and WeChat leave them; the page indents by itself.',
	check({ prose, source }, report) {
		if (!INDENT.test(prose)) return;
		const places = indented(prose).filter((offset) => /\s/.test(source.body[offset] ?? ''));
		if (places[0] === undefined) return;
		report(
			{ offset: places[0] },
			places.length > 1 ? `有 ${places.length} 段开头用空格缩进，这是第一处。` : '这一段开头用空格缩进。',
			'请删去段落开头的空格；段落之间空一行就行，网页会自己排好。',
		);
	},
};

function indented(prose: string): number[] {
	const places: number[] = [];
	let offset = 0;
	let isFirst = true;
	let isIndented = true;
	let isInList = false;
	for (const line of prose.split('\n')) {
		const isBlank = line.trim() === '';
		const isWide = WIDE.test(line);
		// A short line that stands further in than the one above belongs to a poem.
		const isVerse = !isFirst && !isIndented && line.trim().length < LONGEST_VERSE;
		if ((isWide && !isVerse) || (isFirst && !isInList && PLAIN.test(line))) places.push(offset);
		if (!isBlank) isInList = ITEM.test(line) || (isInList && /^\s/.test(line));
		isFirst = isBlank;
		isIndented = isWide;
		offset += line.length + 1;
	}
	return places;
}
