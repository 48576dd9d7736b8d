import { CORE_SCHEMA, dump } from 'js-yaml';
import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { parseFrontMatter } from '../../../src/network/front-matter.ts';

/**
 * An entry's text with one field of its front matter set to a value, or taken out (undefined); every other byte stays.
 * Throws when the text cannot be read as an entry.
 */
export function withField(text: string, field: string, value: unknown): string {
	const data = dataOf(text);
	if (value === undefined && !(field in data)) return text;
	const lineEnd = text.startsWith('---\r\n') ? '\r\n' : '\n';
	const start = text.indexOf('\n') + 1;
	const end = text.indexOf('\n---', 3) + 1;
	const yaml = text.slice(start, end);
	const written = value === undefined ? '' : yamlOf({ [field]: value }).replaceAll('\n', lineEnd);
	const place = placeOf(yaml, field) ?? { from: yaml.length, to: yaml.length };
	const wanted = { ...data, [field]: value };
	const changed = text.slice(0, start + place.from) + written + text.slice(start + place.to);
	if (says(changed, wanted)) return changed;
	// Written in a way that has no line for every field, such as {title: …} in braces.
	const whole = JSON.parse(JSON.stringify(wanted)) as object;
	return `---${lineEnd}${yamlOf(whole).replaceAll('\n', lineEnd)}${text.slice(end)}`;
}

const yamlOf = (value: object): string => dump(value, { schema: CORE_SCHEMA, lineWidth: -1 });

function dataOf(text: string): Record<string, unknown> {
	const parts = parseFrontMatter(text);
	if ('rule' in parts) throw new UnreadableEntryError(parts.message);
	return parts.data as Record<string, unknown>;
}

/** Whole lines that hold a field, from the beginning of its name to the beginning of the next one. */
function placeOf(yaml: string, field: string): { from: number; to: number } | undefined {
	const { contents } = parseDocument(yaml, { schema: 'core', uniqueKeys: false });
	if (!isMap(contents)) return undefined;
	const found = contents.items.find(({ key }) => isScalar(key) && key.value === field);
	if (!isNode(found?.key) || !found.key.range) return undefined;
	const from = yaml.lastIndexOf('\n', found.key.range[0] - 1) + 1;
	const last = isNode(found.value) ? found.value.range?.[1] : undefined;
	const lineEnd = yaml.indexOf('\n', (last ?? found.key.range[1]) - 1);
	return { from, to: lineEnd < 0 ? yaml.length : lineEnd + 1 };
}

function says(text: string, wanted: Record<string, unknown>): boolean {
	const parts = parseFrontMatter(text);
	return !('rule' in parts) && inOneForm(parts.data) === inOneForm(wanted);
}

const inOneForm = (data: unknown): string =>
	JSON.stringify(Object.entries(data as object).sort(([one], [other]) => (one < other ? -1 : 1)));

/** A text that is no entry; the sentence says why. */
class UnreadableEntryError extends Error {
	readonly statusCode = 409;
}
