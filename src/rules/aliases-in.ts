import { join } from 'node:path';
import { parseFrontMatter } from '../network/front-matter.ts';
import { readFolder } from '../network/read-folder.ts';
import { readText } from '../network/read-text.ts';

/** Whether a text below a folder says that this was its address once, `news/2019-07-01-ji-nian`. */
export function isAliasIn(folder: string, address: string): boolean {
	return (readFolder(folder) ?? []).some((item) => {
		if (item.isDirectory()) return isAliasIn(join(folder, item.name), address);
		if (!item.isFile() || !/\.mdx?$/.test(item.name)) return false;
		const text = readText(join(folder, item.name));
		if (typeof text !== 'string' || !text.includes(address)) return false;
		const parts = parseFrontMatter(text);
		return 'data' in parts && aliasesIn(parts.data).some((alias) => alias.replace(/\/$/, '') === address);
	});
}

const aliasesIn = (data: unknown): string[] =>
	typeof data === 'object' && data !== null && 'aliases' in data && Array.isArray(data.aliases)
		? data.aliases.filter((alias) => typeof alias === 'string')
		: [];
