import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every `.mdx` in the place of a shared entry, by its path from the content folder. */
export function mdxFiles(content: string): string[] {
	return foldersIn(join(content, 'shared')).flatMap((column) =>
		readdirSync(join(content, 'shared', column), { withFileTypes: true })
			.flatMap(({ name }) => {
				if (name.startsWith('.')) return [];
				if (name.endsWith('.mdx')) return [`shared/${column}/${name}`];
				return existsSync(join(content, 'shared', column, name, 'index.mdx'))
					? [`shared/${column}/${name}/index.mdx`]
					: [];
			})
			.sort(),
	);
}

function foldersIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((item) => item.isDirectory() && !item.name.startsWith('.'))
		.map(({ name }) => name)
		.sort();
}
