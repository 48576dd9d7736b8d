import type { EntrySource } from '../network/read-entry.ts';
import type { Person } from '../schema/people.ts';

/**
 * Names of people who withdrew that stand anywhere in an entry's text or fields. Somebody else of the same name,
 * whom the entry lists, lets it pass.
 */
export function withdrawnNames({ data, body }: EntrySource, people: ReadonlyMap<string, Person>): string[] {
	const withdrawn = [...people.values()].filter((person) => person.withdrawn);
	if (withdrawn.length === 0) return [];
	const namesakes = data.people.map((id) => people.get(id)).filter((person) => person && !person.withdrawn);
	const names = new Set(withdrawn.map(({ name }) => name));
	return namesIn(`${textsIn(data).join('\n')}\n${body}`, [...names]).filter(
		(name) => !namesakes.some((person) => person?.name === name),
	);
}

/** Those of the names that a reader of the text meets. */
export function namesIn(text: string, names: string[]): string[] {
	const read = folded(text);
	return names.filter((name) => read.includes(folded(name)));
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** As a reader sees it: `**陈**立新`, `陈 立 新` and `&#38472;立新` are one name. */
const folded = (text: string): string =>
	text
		.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex, decimal) =>
			characterOf(parseInt(hex ?? decimal, hex ? 16 : 10)),
		)
		.normalize('NFKC')
		.replace(/[\s\p{Cf}*_~`\\]+/gu, '');

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
