import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { branchSettings } from './branch.ts';
import { collections } from './collections.ts';
import { face } from './face.ts';
import { forEditors, type JsonSchema, toJsonSchema } from './json-schema.ts';
import { networkSettings } from './network.ts';

const SCHEMAS: Record<string, z.ZodType> = { ...collections, branch: branchSettings, face, network: networkSettings };
const WIDGETS = [
	'string',
	'text',
	'datetime',
	'boolean',
	'number',
	'select',
	'list',
	'object',
	'image',
	'file',
	'relation',
];

function fieldsOf({ properties = {}, items }: JsonSchema, place = ''): [string, JsonSchema][] {
	const named = Object.entries(properties).map(([name, field]): [string, JsonSchema] => [`${place}/${name}`, field]);
	return [...named, ...(items ? [[`${place}/-`, items] as [string, JsonSchema]] : [])].flatMap(([name, field]) => [
		[name, field],
		...fieldsOf(field, name),
	]);
}

describe.each(Object.entries(SCHEMAS))('%s', (_, schema) => {
	test.each(fieldsOf(toJsonSchema(schema)))(
		'%s says its type, its label and its widget, without alternatives',
		(_, field) => {
			expect(field.type).toMatch(/^(string|integer|number|boolean|array|object)$/);
			expect(field.title).toMatch(/\p{Script=Han}/u);
			expect(WIDGETS).toContain(field['x-cms']?.widget);
			expect(Object.keys(field)).not.toEqual(
				expect.arrayContaining([expect.stringMatching(/^(anyOf|oneOf|allOf|\$ref|id)$/)]),
			);
		},
	);

	test('unknown fields are refused, fields with a default are not required', () => {
		const json = toJsonSchema(schema);
		expect(json).toMatchObject({ additionalProperties: false });
		for (const name of json.required ?? []) expect(json.properties?.[name]).not.toHaveProperty('default');
	});

	test('patterns work in every program that reads JSON Schema', () => {
		for (const [, { pattern }] of fieldsOf(toJsonSchema(schema)))
			if (pattern) expect(() => new RegExp(pattern, 'u')).not.toThrow();
	});
});

test('a day and a moment are one format each', () => {
	const { date, publishAt } = toJsonSchema(collections.news).properties ?? {};
	expect(date).toMatchObject({ type: 'string', format: 'date' });
	expect(publishAt).toMatchObject({
		type: 'string',
		format: 'moment',
		title: '定时发布',
		'x-cms': { widget: 'datetime' },
	});
});

test.each([
	'2026-03-14',
	'2026-03-14T09:30',
	'2026-03-14T09:30Z',
	'2026-03-14T09:30:00',
	'2026-03-14T09:30:00.000+08:00',
	'2026-03-14 09:30',
	'2026-03-14T09:30+08:00',
	'2026-03-14T09:30:00+0800',
	'14.3.2026',
	'2026-03-14T9:30',
])('editors and the schema agree whether %j is a moment', (text) => {
	const { publishAt } = toJsonSchema(collections.news).properties ?? {};
	const isValid = collections.news.safeParse({ title: '开放日', date: '2026-03-14', publishAt: text }).success;
	expect(new RegExp(publishAt?.pattern ?? '', 'u').test(text)).toBe(isValid);
});

test('editors let optional fields be blank, show the words of a choice and the sentence of a pattern', () => {
	expect(forEditors(toJsonSchema(branchSettings))).toMatchObject({
		required: ['name'],
		properties: {
			name: { type: 'string' },
			street: { type: ['string', 'null'] },
			status: {
				enum: ['preparing', 'live', 'paused', 'archived', null],
				enumDescriptions: ['培育中', '已上线', '暂停', '已归档'],
			},
			contact: {
				type: ['object', 'null'],
				properties: { phone: { patternErrorMessage: expect.stringContaining('021') } },
			},
		},
	});
	expect(JSON.stringify(forEditors(toJsonSchema(branchSettings)))).not.toContain('x-cms');
});

test('asking twice gives the same object', () => {
	expect(toJsonSchema(face)).toBe(toJsonSchema(face));
});
