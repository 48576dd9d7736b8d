import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '../network/front-matter.ts';
import { readText } from '../network/read-text.ts';

/** Whether a text below a folder says that this was its address once, `news/2019-07-01-ji-nian`. */
export function isAliasIn(folder: string, address: string): boolean {
	if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
	return readdirSync(folder, { withFileTypes: true, recursive: true }).some((item) => {
		if (!item.isFile() || !/\.mdx?$/.test(item.name)) return false;
		const text = readText(join(item.parentPath, item.name));
		if (typeof text !== 'string' || !text.includes(address)) return false;
		const parts = parseFrontMatter(text);
		return 'data' in parts && aliasesIn(parts.data).some((alias) => alias.replace(/\/$/, '') === address);
	});
}

const aliasesIn = (data: unknown): string[] =>
	typeof data === 'object' && data !== null && 'aliases' in data && Array.isArray(data.aliases)
		? data.aliases.filter((alias) => typeof alias === 'string')
		: [];
