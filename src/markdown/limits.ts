import { type Body, report } from './body.ts';
import { mayHoldDirectives } from './chinese/inline-colon.ts';

/** Characters of a body; a longer one must be fixed and is read no further. */
export const LONGEST = 200_000;
const MOST_SIGNS = 20_000;
const MOST_COLUMNS = 100;
const MOST_CELLS = 300_000;
const MOST_COLONS = 3000;
const LINE_END = 10;
const PIPE = 124;
const COLON = 58;
const [STAR, BRACKET, UNDERLINE, BRACE, TILDE] = [42, 91, 95, 123, 126];
// Counted wherever they stand in a line: a footnote begins behind any of them, and they behind it.
const DEEP_NESTING =
	/(?:(?:>|[-+*](?=[ \t\u2028]|$)|\d{1,9}[.)](?=[ \t\u2028]|$)|\[\^(?:[^[\]\\\n]|\\.){1,1000}\]:)[ \t\u2028\uFDD0]*){41}/m;

/**
 * Tells whether a body is so long or so entangled that the parser would need seconds, gigabytes or,
 * beyond some 100,000 levels, the whole process. Such a body is shown as plain words.
 */
export function isBeyondLimits(body: Body, source: string): boolean {
	if (source.length > LONGEST) {
		const pasted = /\(\s*<?(data:[^\s)]{20})/.exec(source);
		if (pasted) return refusePasted(body, pasted);
		report(
			body,
			{},
			{
				rule: 'body-too-long',
				severity: 'must-fix',
				message: `正文有 ${source.length} 个字符，太长了。`,
				fix: `请分成几篇，每篇不超过 ${LONGEST} 个字符。`,
			},
		);
		return true;
	}
	if (!isEntangled(source) && !DEEP_NESTING.test(body.source)) return false;
	report(
		body,
		{},
		{
			rule: 'body-entangled',
			severity: 'must-fix',
			message: '正文里的符号太多、套得太深，没有办法排版。',
			fix: '请删掉成串的 *、_、[、>、|、: 等符号；表格不超过 100 列。',
		},
	);
	return true;
}

function refusePasted({ problems }: Body, { 1: beginning = '', index, input }: RegExpExecArray): true {
	const before = input.slice(0, index).split(/\r\n?|\n/);
	problems.push({
		rule: 'picture-remote',
		severity: 'must-fix',
		line: before.length,
		column: before.at(-1)!.length + 1,
		message: `图片「${beginning}…」直接贴在了正文里，正文因此太长。`,
		fix: '请把图片保存成文件，和文章放在同一个文件夹里，再写成 ![图片说明](合影.jpg)。',
	});
	return true;
}

function isEntangled(source: string): boolean {
	// Too short for any of it but a wide table.
	if (source.length < MOST_COLONS && !source.includes('|')) return false;
	let signs = 0;
	let colons = 0;
	let lines = 1;
	let columns = 1;
	let widest = 1;
	for (let at = 0; at < source.length; at++) {
		const character = source.charCodeAt(at);
		if (character === LINE_END) {
			lines += 1;
			columns = 1;
		} else if (character === PIPE) {
			columns += 1;
			if (columns > widest) widest = columns;
		} else if (character === COLON) colons += 1;
		else if (isSign(character)) signs += 1;
	}
	// Every row of a table is filled up to the widest.
	// For every colon the parser reads the whole body, when it looks for directives.
	if (colons > MOST_COLONS && mayHoldDirectives(source)) return true;
	return signs > MOST_SIGNS || widest > MOST_COLUMNS || widest * lines > MOST_CELLS;
}

function isSign(character: number): boolean {
	return (
		character === STAR || character === BRACKET || character === UNDERLINE || character === BRACE || character === TILDE
	);
}
