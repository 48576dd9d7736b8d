import { z } from 'zod';

/** The part of JSON Schema that our fields need, read by forms, editors, samples and wording alike. */
export interface JsonSchema {
	type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
	title?: string;
	description?: string;
	/** `date`, `uri`, or our own `moment`: a day and a minute, `2026-03-14T09:30`. */
	format?: string;
	pattern?: string;
	enum?: string[];
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	maxItems?: number;
	items?: JsonSchema;
	properties?: Record<string, JsonSchema>;
	required?: string[];
	default?: unknown;
	'x-cms'?: CmsInfo;
}

/** What `fields.ts` says about a field for the form. */
export interface CmsInfo {
	widget: string;
	/** The values of a choice with the words a form shows for them. */
	options?: { value: string; label: string }[];
	/** What the text has to match, and the sentence for a text that does not. */
	pattern?: [source: string, sentence: string];
	/** What the text is the id of. */
	collection?: string;
}

const known = new WeakMap<z.ZodType, JsonSchema>();

/** A schema as JSON Schema of what people write, before defaults and conversions. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
	const json = known.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', override: simplify }) as JsonSchema);
	known.set(schema, json);
	return json;
}

const MOMENT = '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(Z|:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?)?)?$';

/** The several ways to write a time become one format; dates keep their format without its long pattern. */
function simplify({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
	if (jsonSchema.anyOf?.every((way) => typeof way === 'object' && way.type === 'string')) {
		delete jsonSchema.anyOf;
		Object.assign(jsonSchema, { type: 'string', format: 'moment', pattern: MOMENT });
	}
	if (jsonSchema.format === 'date') delete jsonSchema.pattern;
}

/** The same for programs that check YAML while it is written: what may be left out may also be left blank. */
export function forEditors(json: JsonSchema): object {
	const { properties, required = [], items, enum: values, 'x-cms': cms, ...rest } = json;
	return {
		...rest,
		...(values && { enum: values, enumDescriptions: cms?.options?.map(({ label }) => label) }),
		...(cms?.pattern && { patternErrorMessage: cms.pattern[1] }),
		...(items && { items: forEditors(items) }),
		...(properties && {
			required,
			properties: Object.fromEntries(
				Object.entries(properties).map(([name, field]) => {
					const shown = forEditors(field);
					return [name, required.includes(name) ? shown : orBlank(shown)];
				}),
			),
		}),
	};
}

function orBlank(field: { type?: unknown; enum?: unknown[] }): object {
	return { ...field, type: [field.type, 'null'], ...(field.enum && { enum: [...field.enum, null] }) };
}
