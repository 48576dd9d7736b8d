import { LONGEST } from '../markdown/limits.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { collections } from '../schema/collections.ts';
import { type JsonSchema, toJsonSchema } from '../schema/json-schema.ts';
import type { NetworkSettings } from '../schema/network.ts';
import { nameOf } from '../schema/wording-names.ts';
import { blankOut } from './blank-out.ts';
import type { Written, WrittenField } from './rule.ts';

/** Makes an entry ready to be judged. */
export function written(entry: EntrySource, network: NetworkSettings, today: string): Written {
	const source = entry.body.length > LONGEST ? { ...entry, body: entry.body.slice(0, LONGEST) } : entry;
	const schema = toJsonSchema(collections[source.collection]);
	let prose: string | undefined;
	return {
		source,
		fields: textsIn(source.data, schema, []).filter(({ path }) => path[0] !== 'overrule'),
		nameOf: (path) => nameOf(schema, path),
		get prose() {
			prose ??= blankOut(source.body);
			return prose;
		},
		network,
		today,
	};
}

/** Widgets of fields that hold people's own words. */
const WORDS = new Set(['string', 'text']);

function textsIn(value: unknown, schema: JsonSchema, path: (string | number)[]): WrittenField[] {
	if (typeof value === 'string') {
		const isRead = WORDS.has(schema['x-cms']?.widget ?? '') && !schema.format && !schema.enum && !schema.pattern;
		return isRead ? [{ path, text: value }] : [];
	}
	if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, schema.items ?? {}, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		textsIn(inner, schema.properties?.[key] ?? {}, [...path, key]),
	);
}
