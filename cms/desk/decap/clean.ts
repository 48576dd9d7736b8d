import type { JsonSchema } from '../../../src/schema/json-schema.ts';

/**
 * What somebody filled in: without what a form adds for fields that were left empty, without what holds anyway,
 * in the order of the schema. Keys that the schema does not know stay; the rules speak of them.
 */
export function clean(value: Record<string, unknown>, schema: JsonSchema): Record<string, unknown> {
	const { properties = {} } = schema;
	const order = [...Object.keys(properties), ...Object.keys(value).filter((key) => !Object.hasOwn(properties, key))];
	return Object.fromEntries(
		order.flatMap((key) => {
			if (!Object.hasOwn(value, key)) return [];
			const kept = cleanValue(value[key], Object.hasOwn(properties, key) ? properties[key]! : {});
			return kept === undefined ? [] : [[key, kept] as const];
		}),
	);
}

function cleanValue(value: unknown, schema: JsonSchema): unknown {
	if (value === null || value === undefined || value === schema.default) return undefined;
	if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim().replace(/\r\n?/g, '\n');
	if (Array.isArray(value)) {
		const items = value.flatMap((item) => cleanValue(item, { ...schema.items, default: undefined }) ?? []);
		return items.length > 0 ? items : undefined;
	}
	if (typeof value !== 'object') return value;
	const inner = clean(value as Record<string, unknown>, schema);
	return Object.keys(inner).length > 0 ? inner : undefined;
}
