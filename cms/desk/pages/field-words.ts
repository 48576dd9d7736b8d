import { collections } from '../../../src/schema/collections.ts';
import type { ColumnSettings } from '../../../src/schema/face.ts';
import { type JsonSchema, toJsonSchema } from '../../../src/schema/json-schema.ts';

/** A field of an entry as a form calls it, and what it says in words. */
export interface FieldWords {
	field: string;
	label: string;
	words: string;
}

/** The desk writes these itself, or shows them elsewhere. */
const LEFT_OUT = new Set(['signers', 'draft', 'withdrawn']);

/** The fields of an entry's front matter, in the order of its form. */
export function fieldWords(data: unknown, collection: ColumnSettings['collection']): FieldWords[] {
	const { properties = {} } = toJsonSchema(collections[collection]);
	const given = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
	const known = Object.entries(properties).map(([field, schema]) => ({
		field,
		label: schema.title ?? field,
		words: inWords(given[field], schema),
	}));
	const unknown = Object.keys(given)
		.filter((field) => !Object.hasOwn(properties, field))
		.map((field) => ({ field, label: field, words: inWords(given[field], {}) }));
	return [...known, ...unknown].filter(({ field, words }) => words !== '' && !LEFT_OUT.has(field));
}

function inWords(value: unknown, schema: JsonSchema): string {
	if (value === undefined || value === null || value === '' || value === false) return '';
	if (value === true) return '是';
	if (Array.isArray(value)) return value.map((item) => inWords(item, schema.items ?? {})).join('；');
	if (typeof value === 'object')
		return Object.entries(value)
			.map(([name, one]) => [schema.properties?.[name]?.title ?? name, inWords(one, schema.properties?.[name] ?? {})])
			.filter(([, words]) => words !== '')
			.map(([label, words]) => `${label}：${words}`)
			.join('，');
	return schema['x-cms']?.options?.find((option) => option.value === value)?.label ?? String(value);
}
