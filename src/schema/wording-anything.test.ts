import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { branchSettings } from './branch.ts';
import { collections } from './collections.ts';
import { face } from './face.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';
import { networkSettings } from './network.ts';
import { completeSample } from './sample.ts';
import { word } from './test-wording.ts';

const { news, stories, study } = collections;
const SCHEMAS = { news, stories, study, branch: branchSettings, face, network: networkSettings };
const UGLY: unknown[] = [
	null,
	'',
	' ',
	5,
	-1,
	1.5,
	1e300,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	{ toString: '' },
	[{ toString: '', valueOf: 1 }],
	true,
	[],
	{},
	[null],
	[[]],
	[{}],
	[5],
	{ a: 1 },
	'字'.repeat(5000),
	'14.3.2026',
	'2026-13-45',
	'<script>',
	'../x',
	'http://',
	new Date('2026-03-14'),
	new Date('x'),
	Array(500).fill('项'),
];

describe.each(Object.entries<z.ZodType>(SCHEMAS))('%s', (_, schema) => {
	test.each(paths(toJsonSchema(schema)))(
		'whatever is written into %s is answered in Chinese, at that field',
		(name) => {
			const path = name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
			let refused = 0;
			for (const ugly of UGLY) {
				const data = completeSample(toJsonSchema(schema));
				write(data, path, ugly);
				for (const { rule, message, fix, path: place } of word(schema, data)) {
					refused += 1;
					expect(rule).toMatch(/^[a-z]+(-[a-z]+)+$/);
					expect(place.slice(0, path.length)).toEqual(path);
					for (const sentence of [message, fix]) {
						expect(sentence).toMatch(/^(?!.*undefined|.*NaN之|.*\[object).*\p{Script=Han}.*。$/u);
						expect(sentence).not.toMatch(/Invalid|expected|received|Too (?:big|small)|Unrecognized|characters/);
						expect(sentence).not.toMatch(/。。|「「|^的/);
					}
				}
			}
			expect(refused).toBeGreaterThan(UGLY.length / 4);
		},
	);
});

function paths({ properties = {} }: JsonSchema): string[] {
	return Object.entries(properties).flatMap(([name, field]) => [
		name,
		...(field.items ? [`${name}.0`, ...paths(field.items).map((inner) => `${name}.0.${inner}`)] : []),
		...paths(field).map((inner) => `${name}.${inner}`),
	]);
}

function write(data: unknown, path: (string | number)[], value: unknown): void {
	const parent = path.slice(0, -1).reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], data);
	(parent as Record<string, unknown>)[path.at(-1)!] = value;
}
