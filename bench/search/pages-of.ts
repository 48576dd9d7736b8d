import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchPage } from '../../src/search/engine.ts';

/** The pages of one branch, by their addresses in it. */
export function pagesOf(folder: string, slug: string): SearchPage[] {
	return globSync('*/????-??-??-*/index.html', { cwd: join(folder, slug) })
		.sort()
		.map((file) => ({ path: file.replace(/index\.html$/, ''), html: readFileSync(join(folder, slug, file)) }));
}
