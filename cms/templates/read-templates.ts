import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '../../src/network/front-matter.ts';
import { type CollectionName, collections } from '../../src/schema/collections.ts';
import type { Template } from './template.ts';

let read: Template[] | undefined;

/** The texts to begin from, `<collection>-<name>.md`; their first two lines say what they are called and for what they are. */
export function readTemplates(): readonly Template[] {
	read ??= readdirSync(import.meta.dirname)
		.filter((name) => name.endsWith('.md'))
		.sort()
		.map((name) => asTemplate(name.slice(0, -'.md'.length), readFileSync(join(import.meta.dirname, name), 'utf8')));
	return read;
}

function asTemplate(id: string, text: string): Template {
	const parts = parseFrontMatter(text);
	const collection = id.split('-', 1)[0] as CollectionName;
	if ('rule' in parts || !Object.hasOwn(collections, collection))
		throw new Error(
			`cms/templates/${id}.md cannot be read; its name begins with the collection, then comes front matter`,
		);
	const { template, hint, ...data } = parts.data as { template: string; hint: string };
	return { id, title: template, hint, collection, data: { ...data, body: parts.body.trim() } };
}
