import type { EntryRule } from './rule.ts';

// Full-width, no-break and em spaces; four and more plain ones before Chinese would make the paragraph a box of code.
const PATTERN = /^[ \t]*[\u3000\u00a0\u2002\u2003]+[ \t]*(?=\S)/gm;
const PLAIN = /^(?: {4,}|\t+)(?=[\u4e00-\u9fff“《])/gm;

/** Paragraphs that are indented by hand. */
export const spaceIndent: EntryRule = {
	id: 'space-indent',
	severity: 'should-fix',
	summary: 'Paragraphs begin with spaces as Word and WeChat leave them; the page indents by itself.',
	check({ prose, source }, report) {
		const places = [...prose.matchAll(PATTERN), ...[...prose.matchAll(PLAIN)].filter(isParagraph)]
			.map(({ index }) => index)
			.filter((index) => /\s/.test(source.body[index] ?? ''))
			.sort((a, b) => a - b);
		if (places[0] === undefined) return;
		report(
			{ offset: places[0] },
			places.length > 1 ? `有 ${places.length} 段开头用空格缩进，这是第一处。` : '这一段开头用空格缩进。',
			'请删去段落开头的空格；段落之间空一行就行，网页会自己排好。',
		);
	},
};

/** After an empty line, where no list goes on. */
function isParagraph({ input, index }: RegExpExecArray): boolean {
	const before = input.slice(Math.max(0, index - 2000), index);
	if (!/(?:^|\n)[ \t]*\n$/.test(before) && index > 0) return false;
	const last = before.trimEnd().split('\n').at(-1) ?? '';
	return !/^\s|^(?:[-*+]|\d{1,9}[.)])\s/.test(last);
}
