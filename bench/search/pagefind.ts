import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeBundle } from '../../src/search/pagefind-writer.ts';
import { type SearchContender, SHOWN } from './contender.ts';

interface Pagefind {
	options(options: Record<string, string>): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

let opened = 0;

/** Pagefind as it comes. */
export const pagefind: SearchContender = {
	title: 'Pagefind',
	write: writeBundle,
	readers: (address, folder) => async () => {
		const module = `${pathToFileURL(join(folder, 'pagefind/pagefind.js'))}?${opened++}`;
		const { options, search } = (await import(module)) as Pagefind;
		await options({ basePath: `${address}pagefind/`, baseUrl: '/' });
		return async (query) => {
			const { results } = await search(query);
			const paths = (from: number, to?: number) =>
				Promise.all(results.slice(from, to).map(async (result) => (await result.data()).url.replace(/^\//, '')));
			const first = await paths(0, SHOWN);
			return { first, all: async () => [...first, ...(await paths(SHOWN))] };
		};
	},
};
