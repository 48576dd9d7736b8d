import type { JsonSchema } from './json-schema.ts';
import { sampleOf } from './sample.ts';

/** The field at `path`, as far as the schema knows it. */
export function fieldAt(schema: JsonSchema, path: PropertyKey[]): JsonSchema {
	return path.reduce<JsonSchema>((field, part) => stepInto(field, part) ?? {}, schema);
}

/** What was written at `path`. */
export function valueAt(value: unknown, path: PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(inner, part) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[part],
		value,
	);
}

/** The field in the writer's words: 「日期」, 封面图的「图片说明」, 附件第 2 项的「文件」, 「标签」第 2 项. */
export function nameOf(schema: JsonSchema, path: PropertyKey[]): string {
	const last = path.findLastIndex((part) => typeof part === 'string');
	let name = '';
	let field = schema;
	for (const [index, part] of path.entries()) {
		field = stepInto(field, part) ?? {};
		if (typeof part === 'number') name += `第 ${part + 1} 项`;
		else name += `${name && '的'}${index === last ? `「${labelOf(field, part)}」` : labelOf(field, part)}`;
	}
	return name;
}

/** A field's title, or its key where it has none. */
export function labelOf(field: JsonSchema, key: PropertyKey): string {
	return field.title ?? String(key);
}

/** Nothing, null or only spaces. */
export function isBlank(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** What was written, as part of a sentence that goes on from 「现在」 or a field's name. */
export function writtenAs(value: unknown): string {
	if (Array.isArray(value)) return '写成了一个列表';
	if (value instanceof Date)
		return `写的是「${Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)}」`;
	if (typeof value === 'object' && value !== null) return '分成了几行写';
	return `写的是「${shorten(textOf(value))}」`;
}

/** What was written, as text. Fields have none: a writer may have called one of them `toString`. */
export function textOf(value: unknown): string {
	if (Array.isArray(value)) return value.map(textOf).join(',');
	if (typeof value === 'number' && !Number.isFinite(value))
		return Number.isNaN(value) ? '.nan' : `${value < 0 ? '-' : ''}.inf`;
	return typeof value === 'object' && value !== null && !(value instanceof Date) ? '' : String(value);
}

const LONGEST_QUOTE = 40;

function shorten(text: string): string {
	const characters = [...text.trim().replace(/\s+/g, ' ')];
	return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('');
}

function stepInto(field: JsonSchema, part: PropertyKey): JsonSchema | undefined {
	if (typeof part === 'number') return field.items;
	const { properties = {} } = field;
	return Object.hasOwn(properties, part) ? properties[String(part)] : undefined;
}

/** A line of the file that would do, without the full stop that a sentence around it brings. */
export function exampleLine(key: string, field: JsonSchema): string {
	const sample = sampleOf(field);
	return typeof sample === 'object' ? `${key}:` : `${key}: ${String(sample).replace(/。$/, '')}`;
}
