import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every `.mdx` in the place of a shared entry, by its path from the content folder; links and other things that are no files count for none. */
export function mdxFiles(content: string): string[] {
	return foldersIn(join(content, 'shared')).flatMap((column) =>
		readdirSync(join(content, 'shared', column))
			.filter((name) => !name.startsWith('.'))
			.map((name) => `shared/${column}/${name.endsWith('.mdx') ? name : `${name}/index.mdx`}`)
			.filter((path) => isFile(join(content, path)))
			.sort(),
	);
}

function foldersIn(folder: string): string[] {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((item) => item.isDirectory() && !item.name.startsWith('.'))
		.map(({ name }) => name)
		.sort();
}

function isFile(path: string): boolean {
	try {
		return lstatSync(path).isFile();
	} catch {
		return false;
	}
}
