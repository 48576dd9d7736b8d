import type { z } from 'zod';
import type { JsonSchema } from './json-schema.ts';
import { isNoSuchDay, likelyDay, likelyMoment } from './wording-dates.ts';
import { type Candidate, likeliest } from './wording-likely.ts';
import { exampleLine, fieldAt, isBlank, labelOf, nameOf, textOf, valueAt, writtenAs } from './wording-names.ts';
import { wrongType } from './wording-types.ts';

/** What is wrong with one field and what to do, in the writer's words. */
export interface Worded {
	/** Permanent name, for example `date-invalid`. */
	rule: string;
	message: string;
	fix: string;
	path: PropertyKey[];
}

/** What a sentence is made of: the field, what it is called, what was written. */
export interface Written {
	field: JsonSchema;
	/** Its key in the file. */
	key: string;
	/** Its name in the writer's words, with 「」. */
	name: string;
	value: unknown;
}

type Sentences = Omit<Worded, 'path'>;

/** Says in Chinese what zod found; one problem for every unknown field, else at most one. */
export function wording(issue: z.core.$ZodIssue, schema: JsonSchema, value: unknown): Worded[] {
	const { path } = issue;
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({ ...unknownField(key, path, schema, value), path: [...path, key] }));
	}
	const field = fieldAt(schema, path);
	const key = String(path.findLast((part) => typeof part === 'string') ?? '');
	// zod counts the items of a list in the place of a text too; that it is a list was said.
	if (issue.code.startsWith('too_') && Array.isArray(valueAt(value, path)) && field.type !== 'array') return [];
	const written = { field, key, name: nameOf(schema, path) || '这个文件', value: valueAt(value, path) };
	return [{ ...sentences(issue, written, path), path: [...path] }];
}

function sentences(issue: z.core.$ZodIssue, written: Written, path: PropertyKey[]): Sentences {
	const { field, name, value } = written;
	if (isBlank(value) && issue.code !== 'custom') return missing(written, path);
	if (field.format === 'date' && !Array.isArray(value)) return notADay(name, value);
	if (field.format === 'moment' && !Array.isArray(value)) return notAMoment(name, value);
	switch (issue.code) {
		case 'invalid_type':
			return wrongType(written);
		case 'invalid_value':
			return notAChoice(written);
		case 'too_big':
		case 'too_small':
			return outOfBounds(issue, written);
		default:
			return invalid(issue, written);
	}
}

function missing({ field, key, name }: Written, path: PropertyKey[]): Sentences {
	if (typeof path.at(-1) === 'number')
		return { rule: 'field-missing', message: `${name}是空的。`, fix: '请写上内容，或删去这一行。' };
	if (path.length === 0)
		return { rule: 'field-missing', message: `${name}里什么也没有写。`, fix: '请写上必填的内容。' };
	return { rule: 'field-missing', message: `缺少${name}。`, fix: `请补上这一行，例如 ${exampleLine(key, field)}。` };
}

function notADay(name: string, value: unknown): Sentences {
	const what = isNoSuchDay(value) ? '没有这一天' : '不是能认出的日期';
	return {
		rule: 'date-invalid',
		message: `${name}${writtenAs(value)}，${what}。`,
		fix: `请写成 年-月-日，例如 ${likelyDay(value) ?? '2026-03-14'}。`,
	};
}

function notAMoment(name: string, value: unknown): Sentences {
	return {
		rule: 'moment-invalid',
		message: `${name}${writtenAs(value)}，不是能认出的时间。`,
		fix: `请写成 年-月-日T时:分（中间是字母 T），例如 ${likelyMoment(value) ?? '2026-03-14T09:30'}。`,
	};
}

function notAChoice({ field, name, value }: Written): Sentences {
	const values = field.enum ?? [];
	const options: Candidate[] = field['x-cms']?.options ?? values.map((each) => ({ value: each, label: each }));
	const meant = likeliest(value, options);
	const rest = options
		.filter((option) => option !== meant)
		.map(choiceName)
		.join('、');
	return {
		rule: 'choice-unknown',
		message: `${name}${writtenAs(value)}，不在可以选的里面。`,
		fix: meant ? `请改为 ${choiceName(meant)}${rest && `；可以选的还有 ${rest}`}。` : `请从这些里选一个：${rest}。`,
	};
}

function choiceName({ value, label }: Candidate): string {
	return value === label ? value : `${value}（${label}）`;
}

function outOfBounds(
	issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
	{ field, name, value }: Written,
): Sentences {
	const isTooMuch = issue.code === 'too_big';
	const limit = Number(isTooMuch ? issue.maximum : issue.minimum);
	if (typeof value === 'number') {
		const range = rangeOf(field);
		return { rule: 'number-range', message: `${name}${writtenAs(value)}，${range.message}。`, fix: `${range.fix}。` };
	}
	const isList = Array.isArray(value);
	const unit = isList ? '项' : '个字';
	const size = isList ? value.length : textOf(value).trim().length;
	return {
		rule: `${isList ? 'list' : 'text'}-too-${isTooMuch ? 'long' : 'short'}`,
		message: `${name}有 ${size} ${unit}，${isTooMuch ? '最多' : '至少'} ${limit} ${unit}。`,
		fix: isTooMuch ? `请删去 ${size - limit} ${unit}。` : `请再写 ${limit - size} ${unit}。`,
	};
}

function rangeOf({ minimum, maximum }: JsonSchema): { message: string; fix: string } {
	if (minimum === undefined) return { message: `最大是 ${maximum}`, fix: `请写不大于 ${maximum} 的数` };
	if (maximum === undefined) return { message: `最小是 ${minimum}`, fix: `请写不小于 ${minimum} 的数` };
	return { message: `要在 ${minimum} 到 ${maximum} 之间`, fix: `请写 ${minimum} 到 ${maximum} 之间的数` };
}

/** A sentence of our own, given in the schema, says what is wanted. */
function invalid(issue: z.core.$ZodIssue, { field, name, value }: Written): Sentences {
	const advice = field['x-cms']?.pattern?.[1] ?? (/\p{Script=Han}/u.test(issue.message) ? issue.message : undefined);
	return {
		rule: field.format === 'uri' ? 'address-invalid' : 'field-invalid',
		message: isBlank(value) ? `${name}是空的。` : `${name}${writtenAs(value)}，不合要求。`,
		fix: `${advice ?? field.description ?? '请对照其他文章里的写法改一改'}。`,
	};
}

function unknownField(key: string, path: PropertyKey[], schema: JsonSchema, value: unknown): Sentences {
	const { properties = {} } = fieldAt(schema, path);
	const given = Object.keys((valueAt(value, path) as object | undefined) ?? {});
	const free = Object.entries(properties).filter(([name]) => !given.includes(name));
	const meant = likeliest(
		key,
		free.map(([name, field]) => ({ value: name, label: labelOf(field, name) })),
	);
	const place = path.length > 0 ? `${nameOf(schema, path)}里` : '';
	return {
		rule: 'field-unknown',
		message: `${place}没有「${key}」这一项。`,
		fix: meant
			? `可能是 ${choiceName(meant)}，请改过来；用不着就删去这一行。`
			: '请检查有没有写错；用不着就删去这一行。',
	};
}
