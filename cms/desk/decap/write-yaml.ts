import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { parseYaml } from '../../../src/network/front-matter.ts';
import type { JsonSchema } from '../../../src/schema/json-schema.ts';
import { clean } from './clean.ts';

/** What stands under one key, as it was written; comments above belong to it. */
interface Block {
	key: string;
	above: string;
	text: string;
}

type Data = Record<string, unknown>;

/**
 * Data as YAML, in the order of the schema. What says the same as before stays as it was written, to the byte, so
 * that the history of an entry shows what somebody really changed.
 * @param before the YAML that stands there now, if any.
 */
export function writeYaml(data: Data, schema: JsonSchema, before?: string): string {
	const wanted = clean(data, schema);
	if (before === undefined) return write(wanted);
	const old = dataOf(before);
	if (!old) return write(wanted);
	const { blocks, rest } = blocksOf(before.replace(/\r\n?/g, '\n'));
	const was = clean(old, schema);
	const order = Object.keys(schema.properties ?? {});
	const written: Block[] = blocks
		.filter(({ key }) => Object.hasOwn(wanted, key) || !Object.hasOwn(was, key))
		.map((block) => {
			const { key } = block;
			if (isDeepStrictEqual(wanted[key], was[key])) return block;
			return { ...block, text: within(block, wanted[key], schema.properties?.[key]) ?? one(key, wanted) };
		});
	for (const key of Object.keys(wanted)) {
		if (written.some((block) => block.key === key)) continue;
		written.splice(placeFor(key, written, order), 0, { key, above: '', text: one(key, wanted) });
	}
	const yaml = `${written.map(({ above, text }) => above + text).join('')}${rest}`;
	const read = dataOf(yaml);
	// Somebody wrote it in a way that lines do not show.
	return read && isDeepStrictEqual(clean(read, schema), wanted) ? yaml : write(wanted);
}

/** A name alone, and below it what is indented; comments may come first. */
const LINE_BY_LINE = /^[^\n]*:[ \t]*\n(?=(?:[ \t]*(?:#[^\n]*)?\n)*( +)[^\s#])([\s\S]+)$/;

/** A group that is written line by line keeps what did not change within. */
function within({ text }: Block, value: unknown, schema: JsonSchema | undefined): string | undefined {
	const [, indent = '', inner = ''] = LINE_BY_LINE.exec(text) ?? [];
	if (!schema?.properties || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
	const lines = inner.split('\n');
	if (!inner || lines.some((line) => line.trim() !== '' && !line.startsWith(indent))) return undefined;
	const shallow = lines.map((line) => line.slice(indent.length)).join('\n');
	const deeper = writeYaml(value as Data, schema, shallow).replace(/^(?=.*\S)/gm, indent);
	return text.slice(0, text.length - inner.length) + deeper;
}

function dataOf(yaml: string): Data | undefined {
	const read = parseYaml(yaml);
	return 'data' in read ? ((read.data ?? {}) as Data) : undefined;
}

const write = (data: Data): string => (Object.keys(data).length > 0 ? stringify(data, OPTIONS) : '');

const OPTIONS = { lineWidth: 0, singleQuote: true, indent: 2 } as const;

const one = (key: string, data: Data): string => write({ [key]: data[key] });

/** Behind the last of those that the schema puts before it. */
function placeFor(key: string, written: Block[], order: string[]): number {
	const rank = order.indexOf(key);
	if (rank < 0) return written.length;
	return written.findLastIndex((block) => order.includes(block.key) && order.indexOf(block.key) < rank) + 1;
}

const KEY = /^(?:"([^"\\]+)"|'([^']+)'|([^\s#\-:"'{[][^:]*?))\s*:(?=\s|$)/;

function blocksOf(yaml: string): { blocks: Block[]; rest: string } {
	const blocks: Block[] = [];
	let between = '';
	for (const line of yaml.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
		const [, ...names] = KEY.exec(line) ?? [];
		const key = names.find((name) => name !== undefined);
		if (/^\s*(?:#|$)/.test(line) && !(/^[ \t]+#/.test(line) && between === '' && blocks.length > 0)) between += line;
		else if (key === undefined && blocks.length > 0) {
			blocks.at(-1)!.text += between + line;
			between = '';
		} else {
			blocks.push({ key: key ?? '', above: between, text: line });
			between = '';
		}
	}
	if (blocks.length > 0) blocks.at(-1)!.text = blocks.at(-1)!.text.replace(/(?<!\n)$/, '\n');
	return { blocks, rest: between };
}
