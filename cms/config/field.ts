import type { JsonSchema } from '../../src/schema/json-schema.ts';
import type { DecapField } from './decap.ts';

/** What can be chosen where a field names something that is defined elsewhere, by what that is. */
export type Choices = Record<string, { value: string; label: string }[]>;

/** The form's field for one of the schema; none where it names something of which there is nothing yet. */
function fieldOf(name: string, schema: JsonSchema, isRequired: boolean, choices: Choices): DecapField | undefined {
	const { title = name, default: byDefault } = schema;
	const form = formOf(schema, choices);
	if (!form) return undefined;
	const hint = [form.options ? withoutIds(schema.description) : schema.description, otherwise(schema)]
		.filter(Boolean)
		.join('；');
	return {
		name,
		label: title,
		...form,
		required: isRequired,
		...(hint && { hint }),
		...(byDefault !== undefined && !Array.isArray(byDefault) && { default: byDefault }),
	};
}

/** The fields of an object, in its order, but for those left out. */
export function fieldsOf(
	{ properties = {}, required = [] }: JsonSchema,
	choices: Choices,
	leftOut: ReadonlySet<string> = new Set(),
): DecapField[] {
	return Object.entries(properties).flatMap(([name, schema]) =>
		leftOut.has(name) ? [] : (fieldOf(name, schema, required.includes(name), choices) ?? []),
	);
}

/** What can be chosen by its name need not be known by its id. */
const withoutIds = (description = ''): string =>
	description
		.split('，')
		.filter((part) => !/代号|^例如/.test(part))
		.join('，');

/** What holds where nothing is chosen: an old entry says nothing of it, and its field is empty. */
function otherwise({ default: byDefault, 'x-cms': cms }: JsonSchema): string | undefined {
	const chosen = cms?.options?.find(({ value }) => value === byDefault);
	return chosen && `不选就是「${chosen.label}」`;
}

type Form = Omit<DecapField, 'name' | 'label' | 'required'>;

function formOf(schema: JsonSchema, choices: Choices): Form | undefined {
	const cms = schema['x-cms'];
	switch (cms?.widget) {
		case 'string':
		case 'text':
			return { widget: cms.widget, ...patternOf(schema) };
		case 'datetime':
			return schema.format === 'date' ? DAY : MOMENT;
		case 'boolean':
			return { widget: 'boolean' };
		case 'number':
			return { widget: 'number', ...numbersOf(schema) };
		case 'select':
			return { widget: 'select', options: cms.options ?? [] };
		case 'relation':
			return chosenFrom(choices[cms.collection ?? '']);
		case 'image':
		case 'file':
			return { widget: cms.widget, choose_url: false };
		case 'object':
			return { widget: 'object', collapsed: true, fields: fieldsOf(schema, choices).map(withoutDemands) };
		case 'list':
			return listOf(schema, choices);
		default:
			throw new Error(`cms/config/field.ts has no form for the widget ${cms?.widget} of ${schema.title}`);
	}
}

const DAY: Form = { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
const MOMENT: Form = {
	widget: 'datetime',
	format: 'YYYY-MM-DDTHH:mm',
	date_format: 'YYYY-MM-DD',
	time_format: 'HH:mm',
};

function numbersOf({ type, minimum, maximum }: JsonSchema): Partial<Form> {
	return type === 'integer'
		? { value_type: 'int', min: minimum, max: maximum, step: 1 }
		: { value_type: 'float', min: minimum, max: maximum, step: 0.000001 };
}

/** Decap does not know lengths, so they too are said by a pattern. Blank texts are not looked at. */
function patternOf({ format, maxLength, 'x-cms': cms }: JsonSchema): Pick<Form, 'pattern'> {
	if (cms?.pattern) return { pattern: cms.pattern };
	if (format === 'uri') return { pattern: ['^https?://\\S+$', '网址要以 https:// 或 http:// 开头'] };
	return maxLength ? { pattern: [`^\\s*[\\s\\S]{0,${maxLength}}?\\s*$`, `最多 ${maxLength} 个字`] } : {};
}

/** A choice among what is known now: Decap's own relation would load all of it into the browser. */
function chosenFrom(options: Choices[string] = []): Form | undefined {
	return options.length > 0 ? { widget: 'select', options } : undefined;
}

function listOf({ items = {}, title, maxItems }: JsonSchema, choices: Choices): Form | undefined {
	const max = maxItems === undefined ? {} : { max: maxItems };
	const singular = items.title ?? title;
	if (items['x-cms']?.widget === 'object')
		return {
			widget: 'list',
			label_singular: singular,
			collapsed: true,
			minimize_collapsed: true,
			...max,
			summary: summaryOf(items),
			fields: fieldsOf(items, choices),
		};
	const item = fieldOf('item', items, true, choices);
	if (!item) return undefined;
	if (item.widget === 'select') return { ...chosenFrom(item.options), widget: 'select', multiple: true, ...max };
	// A row that is folded away shows what it says, and not what it is called.
	const summary = `{{fields.${item.name}}}`;
	return { widget: 'list', label_singular: singular, collapsed: false, ...max, summary, field: item };
}

/** A row that is folded away shows its first two texts. */
function summaryOf({ properties = {} }: JsonSchema): string {
	const shown = Object.keys(properties).slice(0, 2);
	return shown.map((name) => `{{fields.${name}}}`).join(' ');
}

/**
 * Decap asks for the required fields of a group even where the group itself may be left out, and nothing could be
 * saved any more; the rules ask for them when somebody sends the text.
 */
const withoutDemands = (field: DecapField): DecapField => ({ ...field, required: false });
