import { collections } from '../schema/collections.ts';
import { toJsonSchema } from '../schema/json-schema.ts';
import { minimalSample } from '../schema/sample.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { BranchColumn } from './read-branch.ts';
import type { EntryFile, EntrySource } from './read-entry.ts';
import { readText } from './read-text.ts';
import { openYaml } from './yaml-position.ts';

/**
 * An entry that cannot be shown for mistakes in its fields, with samples in their place: so that whoever mends them
 * learns in the same pass what else is wrong. Never to be published. `sound` are the fields that are the writer's own.
 */
export function mendEntry(
	{ id, file, folder }: EntryFile,
	column: BranchColumn,
): { entry: EntrySource; sound: ReadonlySet<string> } | undefined {
	const text = readText(file);
	const parts = typeof text === 'string' ? parseFrontMatter(text) : undefined;
	if (!parts || 'rule' in parts || typeof parts.data !== 'object' || parts.data === null) return undefined;
	// A few aliases stand for more than anybody can walk through.
	if (/[&*]/.test(parts.yaml) && openYaml(parts.yaml).firstAnchor()) return undefined;
	const schema = collections[column.collection];
	const issues = schema.safeParse(parts.data).error?.issues ?? [];
	const wrong = new Set(
		issues.flatMap(({ path, ...issue }) => (path.length === 0 && 'keys' in issue ? issue.keys : [String(path[0])])),
	);
	const own = Object.entries(parts.data).filter(([name]) => !wrong.has(name));
	const mended = schema.safeParse({ ...minimalSample(toJsonSchema(schema)), ...Object.fromEntries(own) });
	if (issues.length === 0 || !mended.success) return undefined;
	const { body, bodyLine, yaml } = parts;
	const entry = { id, file, folder, collection: column.collection, column, data: mended.data, body, bodyLine, yaml };
	return { entry: entry as EntrySource, sound: new Set(own.map(([name]) => name)) };
}
