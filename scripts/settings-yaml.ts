import { CORE_SCHEMA, dump } from 'js-yaml';
import type { z } from 'zod';
import { type JsonSchema, toJsonSchema } from '../src/schema/json-schema.ts';
import { sampleOf } from '../src/schema/sample.ts';

/**
 * A YAML file of settings for whoever goes on by hand: every field in the schema's order with what it is for;
 * fields without a value are left blank. Fields named in `toReplace` are marked as such.
 */
export function settingsYaml(schema: z.ZodType, data: Record<string, unknown>, toReplace: string[] = []): string {
	return fields(toJsonSchema(schema), data, toReplace).join('\n');
}

function fields({ properties = {}, required = [] }: JsonSchema, data: object, toReplace: string[] = []): string[] {
	return Object.entries(properties).flatMap(([key, field]) => {
		const remark = toReplace.includes(key) ? '【请改】' : required.includes(key) ? '（必填）' : '';
		const value = (data as Record<string, unknown>)[key] ?? scalarDefault(field);
		return [`# ${remark}${purpose(field, key)}`, ...lines(key, field, value)];
	});
}

function lines(key: string, field: JsonSchema, value: unknown): string[] {
	if (value === undefined) return [`${key}:`, ...example(field), ''];
	if (field.properties) return [`${key}:`, ...indent(fields(field, value as object)), ''];
	return [dump({ [key]: value }, { schema: CORE_SCHEMA, lineWidth: -1 }).trimEnd(), ''];
}

/** 简称：六个字以内，用在窄的地方 */
function purpose({ title, description, items, 'x-cms': cms }: JsonSchema, key: string): string {
	const choices = cms?.options?.map(({ value, label }) => `${value} ${label}`).join('、');
	const parts =
		items?.properties && Object.entries(items.properties).map(([name, { title: word }]) => `${name} ${word}`);
	const more = [description, choices && `可选 ${choices}`, parts && `每项有 ${parts.join('、')}`].filter(Boolean);
	return [title ?? key, ...(more.length > 0 ? [more.join('；')] : [])].join('：');
}

/** Lists and groups show how they are written. */
function example(field: JsonSchema): string[] {
	if (field.type !== 'array' && field.type !== 'object') return [];
	const written = dump(sampleOf(field), { schema: CORE_SCHEMA, lineWidth: -1 }).trimEnd().split('\n');
	return ['  # 例如', ...written.map((line) => `  # ${line}`)];
}

function scalarDefault({ type, default: value }: JsonSchema): unknown {
	return type === 'array' || type === 'object' ? undefined : value;
}

function indent(text: string[]): string[] {
	return text.filter(Boolean).flatMap((block) => block.split('\n').map((line) => `  ${line}`));
}
