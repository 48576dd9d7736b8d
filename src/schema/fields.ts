import { z } from 'zod';

/** What a form shows beside a field: its name in the writer's words, and one line of help. */
export interface FieldInfo {
	label: string;
	hint?: string;
}

/** What the editor's form needs to know; kept in JSON Schema as `x-cms`. */
export type Widget =
	| 'string'
	| 'text'
	| 'datetime'
	| 'boolean'
	| 'number'
	| 'select'
	| 'list'
	| 'object'
	| 'image'
	| 'file'
	| 'relation';

type Cms = { widget: Widget } & Record<string, unknown>;

function describe<T extends z.ZodType>(schema: T, { label, hint }: FieldInfo, cms: Cms): T {
	return schema.meta({ title: label, ...(hint && { description: hint }), 'x-cms': cms });
}

/** A field that may be left out, empty or null; all three mean "not given". */
export function optional<T extends z.ZodType>(inner: T) {
	return z.preprocess(blankToUndefined, inner.optional());
}

function blankToUndefined(value: unknown): unknown {
	return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
}

/** One line of text, trimmed, 1 to `max` characters (120 unless told). */
export function text({ max = 120, pattern, ...info }: FieldInfo & { max?: number; pattern?: [RegExp, string] }) {
	const line = z.string().trim().min(1).max(max).refine(isWellFormed, BROKEN_CHARACTER);
	return describe(pattern ? line.regex(pattern[0], pattern[1]) : line, info, {
		widget: 'string',
		...(pattern && { pattern: [pattern[0].source, pattern[1]] }),
	});
}

/** Half a character, as cut-off emoji leave it, cannot be written to a page. */
const isWellFormed = (value: string): boolean => value.isWellFormed();
const BROKEN_CHARACTER = '里面有半个字符（多半是没复制完整的表情），请删掉重写';

/** A paragraph without markup, trimmed, up to `max` characters (400 unless told). */
export function longText({ max = 400, ...info }: FieldInfo & { max?: number }) {
	return describe(z.string().trim().min(1).max(max).refine(isWellFormed, BROKEN_CHARACTER), info, { widget: 'text' });
}

/** A calendar day, `2026-03-14`, kept as that text so that no time zone can move it. */
export function day(info: FieldInfo) {
	return describe(z.iso.date(), info, { widget: 'datetime', time_format: false, format: 'YYYY-MM-DD' });
}

const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const SHANGHAI_OFFSET = 8 * 60 * 60 * 1000;

/** A minute in Asia/Shanghai, `2026-03-14T09:30`; other ISO forms are converted to it. */
export function moment(info: FieldInfo) {
	const minute = z
		.union([
			z.iso.datetime({ local: true, offset: true }),
			z.iso.datetime({ local: true, precision: -1 }),
			z.iso.date(),
		])
		.transform(toShanghaiMinute);
	return describe(minute, info, { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm' });
}

function toShanghaiMinute(value: string): string {
	if (MINUTE.test(value)) return value;
	if (value.length === 10) return `${value}T00:00`;
	if (!/(Z|[+-]\d{2}:?\d{2})$/.test(value)) return value.slice(0, 16);
	const shanghai = new Date(Date.parse(value) + SHANGHAI_OFFSET).toISOString();
	// 9999-12-31 means never; eight hours later would be a year with five digits.
	return shanghai.startsWith('+') ? '9999-12-31T23:59' : shanghai.slice(0, 16);
}

/** Yes or no; no unless told. */
export function flag(info: FieldInfo) {
	return describe(otherwise(false, z.boolean()), info, { widget: 'boolean' });
}

/** A whole number from `min` to `max`. */
export function integer({ min = 0, max = 1_000_000, ...info }: FieldInfo & { min?: number; max?: number }) {
	return describe(z.int().min(min).max(max), info, { widget: 'number', value_type: 'int' });
}

/** A number with decimals, from `min` to `max`. */
export function decimal({ min, max, ...info }: FieldInfo & { min: number; max: number }) {
	return describe(z.number().min(min).max(max), info, { widget: 'number', value_type: 'float' });
}

/** A telephone number of an office; mobile numbers are people's own and stay out of public pages. */
export function telephone(info: FieldInfo) {
	return text({ ...info, max: 30, pattern: [OFFICE_TELEPHONE, OFFICE_TELEPHONE_RULE] });
}

const OFFICE_TELEPHONE = /^(?!(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}$)[0-9+()（） -]{5,30}$/;
const OFFICE_TELEPHONE_RULE = '电话写办公电话，不写个人手机号，例如 021-5550 0101';

/** A field that stands for `value` when it is left out, empty or null. */
export function otherwise<T extends z.ZodType>(value: z.output<T> & z.core.util.NoUndefined<z.output<T>>, inner: T) {
	return z.preprocess(blankToUndefined, inner.default(value));
}

/** One of a few values, each with the words a form shows for it. */
export function choice<const T extends Record<string, string>>({ options, ...info }: FieldInfo & { options: T }) {
	const values = Object.keys(options) as [keyof T & string, ...(keyof T & string)[]];
	return describe(z.enum(values), info, {
		widget: 'select',
		options: values.map((value) => ({ value, label: options[value] })),
	});
}

/** A list; left out, empty or null is the empty list. */
export function listOf<T extends z.ZodType>(item: T, { max = 50, ...info }: FieldInfo & { max?: number }) {
	const list = z.preprocess((value) => blankToUndefined(value) ?? [], z.array(item).max(max).default([]));
	return describe(list, info, { widget: 'list' });
}

/** Several fields under one name; unknown keys are refused so that a typo is seen. */
export function group<T extends z.ZodRawShape>(shape: T, info: FieldInfo) {
	return describe(z.strictObject(shape), info, { widget: 'object' });
}

const BESIDE_THE_ENTRY = /^(?!.*(?:^|\/)\.\.?(?:\/|$))(?!\/)[^\\:?#\p{Cc}]+$/u;

/** A picture stored beside the entry, by its file name. */
export function picture(info: FieldInfo) {
	const name = z
		.string()
		.trim()
		.max(200)
		.regex(BESIDE_THE_ENTRY, '图片只写文件名，例如 合影.jpg，并和文章放在同一个文件夹里');
	return describe(name, info, { widget: 'image' });
}

/** A file stored beside the entry, by its file name. */
export function file(info: FieldInfo) {
	const name = z
		.string()
		.trim()
		.max(200)
		.regex(BESIDE_THE_ENTRY, '附件只写文件名，例如 报名表.docx，并和文章放在同一个文件夹里');
	return describe(name, info, { widget: 'file' });
}

/** The id of something defined elsewhere, for example a topic. */
export function reference({ to, ...info }: FieldInfo & { to: string }) {
	return describe(z.string().trim().regex(ID, ID_RULE), info, { widget: 'relation', collection: to });
}

/** An address on the web, http or https. */
export function webAddress(info: FieldInfo) {
	const url = z.url({ protocol: /^https?$/, error: '网址要以 https:// 或 http:// 开头' }).max(500);
	return describe(url, info, { widget: 'string' });
}

/** A name made for addresses: small letters, digits and hyphens. */
export function id(info: FieldInfo) {
	return describe(z.string().regex(ID, ID_RULE), info, { widget: 'string', pattern: [ID.source, ID_RULE] });
}

/** The permanent name of a rule, as problems show it. */
export function ruleId(info: FieldInfo) {
	return text({
		...info,
		max: 60,
		pattern: [/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/, '照抄检查结果里的英文代号，例如 alt-missing'],
	});
}

export const ID = /^[a-z][a-z0-9-]{0,38}$/;
const ID_RULE = '只能用小写字母、数字和连字符，以字母开头，例如 dang-ke';
