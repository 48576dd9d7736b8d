import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { parseFrontMatter, parseYaml } from '../src/network/front-matter.ts';
import { readBranch } from '../src/network/read-branch.ts';
import { readNetwork } from '../src/network/read-network.ts';
import { branchSettings } from '../src/schema/branch.ts';
import { type CollectionName, collections } from '../src/schema/collections.ts';
import { face } from '../src/schema/face.ts';
import { type JsonSchema, toJsonSchema } from '../src/schema/json-schema.ts';
import { networkSettings } from '../src/schema/network.ts';
import { people } from '../src/schema/people.ts';

const CONTENT = join(import.meta.dirname, '../content');
const { settings, slugs } = readNetwork(CONTENT);

/** What the sample has no honest use for. */
const UNUSED = new Set([
	// A district like this holds neither: nothing is drawn that was not approved.
	'network.emblem',
	'network.siteCode',
]);

/** Every field that was written, `news.cover.alt`, and every choice that was made, `news.genre=notice`. */
const used = new Set<string>();
for (const [name, schema, files] of [
	['network', networkSettings, ['network.yml']],
	['branch', branchSettings, slugs.map((slug) => `branches/${slug}/branch.yml`)],
	['face', face, slugs.map((slug) => `branches/${slug}/face.yml`)],
	['people', people, filesIn('branches').filter((file) => /\/people\/[^/]+\.yml$/.test(file))],
] as [string, z.ZodType, string[]][]) {
	for (const file of files) collect(name, toJsonSchema(schema), parsed(parseYaml(text(file))));
}
const columns = slugs.flatMap((slug) =>
	(readBranch(CONTENT, slug, settings!).branch?.columns ?? []).map(({ id, collection, isShared }) => ({
		folder: isShared ? `shared/${id}/` : `branches/${slug}/${id}/`,
		collection,
	})),
);
for (const file of filesIn('.').filter((name) => /\.mdx?$/.test(name))) {
	const column = columns.find(({ folder }) => file.startsWith(folder));
	if (column)
		collect(column.collection, toJsonSchema(collections[column.collection]), parsed(parseFrontMatter(text(file))));
}

const SCHEMAS = { ...collections, network: networkSettings, branch: branchSettings, face, people };

test.each(Object.entries(SCHEMAS))('every field of %s is filled in somewhere in the sample network', (name, schema) => {
	const missing = fieldsOf(toJsonSchema(schema), name).filter((field) => !used.has(field) && !isUnused(field));
	// What every entry has in common need not occur in each collection.
	const isCommon = (field: string) =>
		name in collections ? usedInAnother(field) : name === 'network' && isElsewhere(field);
	expect(missing.filter((field) => !isCommon(field))).toEqual([]);
});

test.each(Object.keys(collections) as CollectionName[])('%s stand in more than one branch', (name) => {
	expect(
		new Set(columns.filter(({ collection }) => collection === name).map(({ folder }) => folder)).size,
	).toBeGreaterThan(1);
});

function text(file: string): string {
	return readFileSync(join(CONTENT, file), 'utf8');
}

function parsed(result: ReturnType<typeof parseYaml> | ReturnType<typeof parseFrontMatter>): unknown {
	if ('rule' in result) throw new Error(result.message);
	return result.data;
}

function filesIn(folder: string): string[] {
	return readdirSync(join(CONTENT, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.sort();
}

function collect(place: string, schema: JsonSchema, value: unknown): void {
	if (value === null || value === undefined || value === '') return;
	used.add(place);
	if (schema.enum && typeof value === 'string') used.add(`${place}=${value}`);
	if (Array.isArray(value)) for (const item of value) collect(place, schema.items ?? {}, item);
	else if (typeof value === 'object')
		for (const [key, inner] of Object.entries(value)) collect(`${place}.${key}`, schema.properties?.[key] ?? {}, inner);
}

function fieldsOf(schema: JsonSchema, place: string): string[] {
	const { properties = schema.items?.properties ?? {} } = schema;
	return Object.entries(properties).flatMap(([key, field]) => [
		`${place}.${key}`,
		...(field.enum ?? []).filter((value) => value !== field.default).map((value) => `${place}.${key}=${value}`),
		...fieldsOf(field, `${place}.${key}`),
	]);
}

function isUnused(field: string): boolean {
	return [...UNUSED].some((one) => field === one || field.startsWith(`${one}.`));
}

/** Of several values a network makes one choice; columns and topics are those of faces. */
function isElsewhere(field: string): boolean {
	return (
		field.includes('=') ||
		used.has(
			field.replace(/^network\.(?:shared|columns)\./, 'face.columns.').replace('network.topics.', 'face.topics.'),
		)
	);
}

function usedInAnother(field: string): boolean {
	const rest = field.slice(field.indexOf('.'));
	return Object.keys(collections).some((name) => used.has(name + rest));
}
