import { parseFrontMatter } from '../../../src/network/front-matter.ts';
import { type CollectionName, collections } from '../../../src/schema/collections.ts';
import { toJsonSchema } from '../../../src/schema/json-schema.ts';
import { inOneSentence } from '../problems/desk-words.ts';
import { UnmetError } from './call.ts';
import { writeBody } from './write-body.ts';
import { writeYaml } from './write-yaml.ts';

/** An entry's text as it is to be stored. */
export interface WrittenText {
	text: string;
	title: string;
}

/**
 * The text that Decap sends, in our own way of writing: our order of fields, no empty ones, nothing that only helped
 * the editor. What did not change stays as it was, to the byte.
 * @param before the text that this one takes the place of.
 */
export function writeText(
	raw: string,
	collection: CollectionName,
	before?: string,
	{ mayBeDraft = false } = {},
): WrittenText {
	const parts = parseFrontMatter(raw.replace(/\r\n?/g, '\n'));
	if ('rule' in parts) throw new UnmetError(422, inOneSentence(parts));
	const { _id: _, ...data } = (parts.data ?? {}) as Record<string, unknown>;
	// What goes through the flow is no draft once it is published, whatever an earlier hand wrote.
	if (!mayBeDraft) delete data.draft;
	const old = before === undefined ? undefined : taken(before);
	const yaml = writeYaml(data, toJsonSchema(collections[collection]), old?.yaml);
	const isSameBody = old && old.body.trim() === parts.body.trim();
	const body = isSameBody ? old.body : between(writeBody(parts.body, old?.body), old?.body);
	return { text: `---\n${yaml}---\n${body}`, title: typeof data.title === 'string' ? data.title.trim() : '' };
}

function taken(text: string): { yaml: string; body: string } | undefined {
	const parts = parseFrontMatter(text.replace(/\r\n?/g, '\n'));
	// What the library calls the YAML begins behind the first fence, in the middle of its line.
	return 'rule' in parts ? undefined : { yaml: `${parts.yaml.replace(/^\n/, '')}\n`, body: parts.body };
}

/** A blank line above and one line end below, as in the files that people write; or as it was. */
function between(body: string, before: string | undefined): string {
	if (before !== undefined && body.trim() === before.trim()) return before;
	return body ? `\n${body.trimEnd()}\n` : '';
}
