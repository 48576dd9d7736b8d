import type { Report, Written } from './rule.ts';

/** A Chinese character, for use inside a pattern. */
export const HAN = '[\\u3400-\\u4dbf\\u4e00-\\u9fff]';

/** What is said of a match, or nothing where it is no problem after all. */
type Say = (match: RegExpExecArray) => [message: string, fix: string] | undefined;

/** Reports the first match in each text of the front matter and in each line of the body; `pattern` is global. */
export function oncePerLine({ fields, prose }: Written, report: Report, pattern: RegExp, say: Say): void {
	for (const { path, text } of fields) {
		firstInLines(text, pattern, say, (match, message, fix) => report({ field: path, words: match[0] }, message, fix));
	}
	inProse(prose, report, pattern, say);
}

/** The same in the body alone. */
export function inProse(prose: string, report: Report, pattern: RegExp, say: Say): void {
	firstInLines(prose, pattern, say, ({ index }, message, fix) => report({ offset: index }, message, fix));
}

function firstInLines(
	text: string,
	pattern: RegExp,
	say: Say,
	found: (match: RegExpExecArray, message: string, fix: string) => void,
): void {
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const said = say(match);
		if (!said) continue;
		found(match, ...said);
		const end = text.indexOf('\n', match.index + match[0].length);
		if (end < 0) break;
		pattern.lastIndex = end;
	}
}

/** What stands around a match, short enough to be quoted. */
export function around({ input, index, 0: found }: RegExpExecArray, before = 4, after = 4): string {
	const ahead = input
		.slice(Math.max(0, index - before), index)
		.split('\n')
		.at(-1);
	const behind = input.slice(index, index + found.length + after).split('\n', 1)[0];
	return `${ahead}${behind}`.trim().toWellFormed();
}
