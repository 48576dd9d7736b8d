import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { branchSettings } from './branch.ts';
import { collections } from './collections.ts';
import { face } from './face.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';
import { networkSettings } from './network.ts';
import { completeSample, minimalSample } from './sample.ts';

type Fields = Record<string, unknown>;

const SCHEMAS: Record<string, z.ZodType> = { ...collections, branch: branchSettings, face, network: networkSettings };

const throughYaml = (value: unknown): unknown => load(dump(value), { schema: CORE_SCHEMA });

describe.each(Object.entries(SCHEMAS))('%s', (_, schema) => {
	const json = toJsonSchema(schema);

	test('the complete sample has every field, is valid as it is and survives YAML', () => {
		const sample = completeSample(json);
		expect(Object.keys(sample)).toEqual(Object.keys(json.properties ?? {}));
		expect(schema.parse(throughYaml(sample))).toEqual(sample);
	});

	test('the minimal sample has the required fields only, is valid and survives YAML', () => {
		const sample = minimalSample(json);
		expect(Object.keys(sample).sort()).toEqual([...(json.required ?? [])].sort());
		expect(throughYaml(sample)).toEqual(sample);
		expect(schema.parse(throughYaml(sample))).toEqual(schema.parse(sample));
	});

	test.each(['', '   ', null])('%j in an optional field is the same as leaving it out', (blank) => {
		const blanked = withBlanks(json, minimalSample(json), blank);
		expect(Object.keys(blanked)).toEqual(expect.arrayContaining(Object.keys(json.properties ?? {})));
		expect(schema.parse(throughYaml(blanked))).toEqual(schema.parse(minimalSample(json)));
	});

	test.each(['', null])('%j in optional fields inside others is the same as leaving them out', (blank) => {
		const sample = completeSample(json);
		expect(schema.parse(throughYaml(inside(json, sample, (field, each) => withBlanks(field, each, blank))))).toEqual(
			schema.parse(inside(json, sample, onlyRequired)),
		);
	});

	test('a required field left out is refused', () => {
		for (const name of json.required ?? []) {
			const { [name]: _left, ...rest } = completeSample(json);
			expect(schema.safeParse(rest).success, name).toBe(false);
		}
	});
});

test('samples read like what a secretary writes', async () => {
	const samples = Object.entries(SCHEMAS).map(
		([name, schema]) => `# ${name}\n${dump(completeSample(toJsonSchema(schema)))}`,
	);
	await expect(samples.join('\n')).toMatchFileSnapshot('./sample.golden.yml');
});

function withBlanks({ properties = {} }: JsonSchema, sample: Fields, blank: unknown): Fields {
	return {
		...Object.fromEntries(Object.keys(properties).map((name) => [name, blank])),
		...onlyRequired({ properties, required: Object.keys(sample) }, sample),
	};
}

function onlyRequired({ required = [] }: JsonSchema, sample: Fields): Fields {
	return Object.fromEntries(Object.entries(sample).filter(([name]) => required.includes(name)));
}

/** Changes the objects inside an object, those in lists too. */
function inside(
	{ properties = {} }: JsonSchema,
	sample: Fields,
	change: (field: JsonSchema, sample: Fields) => Fields,
): Fields {
	const changed = Object.entries(sample).map(([name, value]) => {
		const { items, properties: inner, ...field } = properties[name] ?? {};
		if (inner) return [name, change({ ...field, properties: inner }, onlyRequired(field, value as Fields))];
		if (!items?.properties) return [name, value];
		return [name, (value as Fields[]).map((each) => change(items, onlyRequired(items, each)))];
	});
	return Object.fromEntries(changed);
}
