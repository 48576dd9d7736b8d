import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EntryText } from '../../src/search/literal/format.ts';
import { pageText } from '../../src/search/page-text.ts';
import { generate } from '../generate.ts';
import { measure } from '../measure.ts';

/** A network as readers get it. */
export interface BuiltNetwork {
	/** The public root. */
	root: string;
	/** Addresses of all entries, those of a branch together. */
	paths: string[];
	slugs: string[];
}

/** Generates a network and builds it with search, as it is run by hand. */
export async function buildNetwork(
	scratch: string,
	network: { branches: number; entries: number; texts: string | undefined; seed: number },
): Promise<BuiltNetwork> {
	const content = join(scratch, 'content');
	const root = join(scratch, 'built/dist');
	await generate({ ...network, search: 'literal', out: content });
	const project = resolve(import.meta.dirname, '../..');
	await measure({
		command: process.execPath,
		args: [join(project, 'scripts/build.ts'), '--content', content, '--out', root],
		cwd: project,
		log: join(scratch, 'build.log'),
	});
	const slugs = globSync('branch-*', { cwd: root }).sort();
	const paths = slugs.flatMap((slug) =>
		globSync('*/????-??-??-*/index.html', { cwd: join(root, slug) })
			.sort()
			.map((file) => `${slug}/${file.replace(/index\.html$/, '')}`),
	);
	return { root, paths, slugs };
}

/** What readers see of all entries. */
export const textsOf = ({ root, paths }: BuiltNetwork): EntryText[] =>
	paths.map((path) => pageText(path, readFileSync(join(root, path, 'index.html'), 'utf8')));
