import { LISTED_FIELDS } from '../../config/column.ts';
import { isSafeText } from './text-of.ts';

const END = /\n---[ \t]*(?:\r?\n|$)/;
/** Where a field of the front matter begins; all lines up to the next one are its own. */
const FIELD = /^(?=[^\s#-])/m;

/** A text cut to what a list needs of it; nothing of one that no editor may have. */
export function listedHead(text: string): string | undefined {
	if (!isSafeText(text)) return undefined;
	const begin = text.indexOf('\n') + 1;
	const { index: end } = END.exec(text.slice(begin - 1)) ?? {};
	if (end === undefined) return text;
	const fields = text.slice(begin, begin - 1 + end).split(FIELD);
	const kept = fields.filter((field) => LISTED_FIELDS.has(/^["']?([\w-]+)["']?\s*:/.exec(field)?.[1] ?? ''));
	return `---\n${kept.map((field) => field.replace(/\s*$/, '\n')).join('')}---\n`;
}
