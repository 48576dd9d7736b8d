import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses of all pages below a public root, following its links, from the root: `''`, `ting-tao/about/`. */
export function pagesOf(root: string, below = ''): string[] {
	return readdirSync(join(root, below))
		.filter((name) => !name.startsWith('.') && name !== 'pagefind')
		.sort()
		.flatMap((name) => {
			if (name === 'index.html') return [below];
			return statSync(join(root, below, name)).isDirectory() ? pagesOf(root, `${below}${name}/`) : [];
		});
}

/** The branches of a public root. */
export const branchesOf = (root: string): string[] =>
	readdirSync(root).filter((name) => !name.startsWith('.') && existsSync(join(root, name, 'about/index.html')));

/** Pages that only old addresses lead to; nothing links to them. */
export const aliasPages = (root: string): string[] =>
	pagesOf(root).filter((page) => readFileSync(join(root, page, 'index.html'), 'utf8').includes('http-equiv="refresh"'));
