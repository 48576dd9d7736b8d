/** One field of two versions of a text, as each was written; undefined where a version does not have it. */
export interface FieldPair {
	name: string;
	theirs: string | undefined;
	mine: string | undefined;
}

/** The body's name among the fields. */
export const BODY = 'body';

/** Which version of a field is taken. */
export type Side = 'theirs' | 'mine';

/**
 * The fields in which two versions differ, in the order of mine. What is empty, or what the field is anyway, is not
 * there: forms write it, the desk does not.
 */
export function differences(theirs: string, mine: string, defaults: Record<string, unknown> = {}): FieldPair[] {
	const there = fieldsOf(theirs);
	const here = fieldsOf(mine);
	return namesOf(here, there)
		.filter((name) => name !== HELPER)
		.map((name) => ({ name, theirs: there.get(name), mine: here.get(name) }))
		.filter(({ name, theirs, mine }) => said(name, theirs, defaults) !== said(name, mine, defaults));
}

/** The id on its way to the desk: no field of the text. */
const HELPER = '_id';

/** The text that has each field from the side chosen for it; the body may have been put together by paragraphs. */
export function choose(theirs: string, mine: string, sides: Record<string, Side>, body?: string): string {
	const there = fieldsOf(theirs);
	const here = fieldsOf(mine);
	const isBare = !mine.startsWith('---\n');
	const from = (name: string) => (sides[name] === 'theirs' ? there : here).get(name);
	const front = namesOf(here, there)
		.filter((name) => name !== BODY || isBare)
		.map((name) => from(name) ?? '')
		.join('');
	return isBare ? front : `---\n${front}---\n${body ?? from(BODY) ?? ''}`;
}

/** What stands there, for somebody to read: without the name and the quotes around it. */
export function readable(field: string | undefined, name: string): string {
	if (field === undefined) return '（没有）';
	if (name === BODY) return field.trim() || '（没有）';
	const value = field.slice(name.length + 1);
	const lines = value.replace(/^\s*[>|][+-]?\d*\n/, '').split('\n');
	return lines.map(withoutQuotes).join('\n').trim() || '（没有）';
}

const withoutQuotes = (line: string): string =>
	line.replace(/^(\s*(?:- )?(?:\w+: )?)(["'])(.*)\2\s*$/, '$1$3').replace(/^\s{2}/, '');

/** The blocks of a text by the name in front of them; a YAML file without a body is all front matter. */
function fieldsOf(text: string): Map<string, string> {
	const parts = /^---\n([\s\S]*?\n|)---\n?([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'));
	const fields = new Map<string, string>();
	let name = '';
	for (const line of (parts ? parts[1]! : text).split(/(?<=\n)/)) {
		name = /^([\w-]+):/.exec(line)?.[1] ?? name;
		if (line) fields.set(name, (fields.get(name) ?? '') + (line.endsWith('\n') ? line : `${line}\n`));
	}
	if (parts) fields.set(BODY, parts[2]!);
	return fields;
}

const namesOf = (one: Map<string, string>, other: Map<string, string>): string[] => [
	...new Set([...one.keys(), ...other.keys()]),
];

/** What a field says: the same words in quotes or folded over lines are the same; lines without a value say nothing. */
function said(name: string, field: string | undefined, defaults: Record<string, unknown>): string {
	if (field === undefined) return '';
	if (name === BODY) return field.trim();
	const lines = field.slice(name.length + 1).replace(EMPTY_LINE, '');
	const words = lines.replace(/["'\s]/g, '');
	return NOTHING.has(words) || words === String(defaults[name]) ? '' : words;
}

const EMPTY_LINE = /^\s+[\w-]+:[ \t]*(?:''|""|null|false|\[\]|\{\})?\n/gm;
const NOTHING = new Set(['null', 'false', '[]', '{}']);
