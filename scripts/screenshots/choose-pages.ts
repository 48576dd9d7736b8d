import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readBranch } from '../../src/network/read-branch.ts';
import { readNetwork } from '../../src/network/read-network.ts';

/** A page worth looking at. */
export interface Shot {
	/** What kind of page it is: `hub branches`, `home`, `column records`, `entry places`, `404` … */
	kind: string;
	/** From the root that is served: `linjiang/news/`. */
	path: string;
}

const OF_EACH_KIND = 2;

/**
 * Pages that together show every kind of page: every home page, and of all other kinds the two with the most in them.
 * @param root a folder of sites, the public or the members' one.
 */
export function choosePages(content: string, root: string): Shot[] {
	const collections = collectionsOf(content);
	const byKind = Map.groupBy(pagesIn(root), ({ path }) => kindOf(path, collections));
	return [...byKind]
		.flatMap(([kind, pages]) =>
			pages
				.sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
				.slice(0, kind === 'home' ? undefined : OF_EACH_KIND)
				.map(({ path }) => ({ kind, path })),
		)
		.sort((a, b) => (a.kind === b.kind ? (a.path < b.path ? -1 : 1) : a.kind < b.kind ? -1 : 1));
}

/** Collections by branch and column. */
function collectionsOf(content: string): Map<string, Map<string, string>> {
	const { settings, slugs } = readNetwork(content);
	if (!settings) return new Map();
	return new Map(
		slugs.map((slug) => {
			const columns = readBranch(content, slug, settings).branch?.columns ?? [];
			return [slug, new Map(columns.map(({ id, collection }) => [id, collection]))];
		}),
	);
}

function kindOf(path: string, collections: Map<string, Map<string, string>>): string {
	const [site = '', first = '', second] = path.split('/');
	const branch = collections.get(site);
	if (!branch) {
		const [top, inner, innermost] = path.split('/');
		if (top === 'shared') return innermost ? 'hub shared entry' : `hub shared`;
		return inner ? `hub ${top} page` : `hub ${top || 'home'}`;
	}
	if (first === '') return 'home';
	const collection = branch.get(first);
	if (!collection) return second ? `${first} page` : first;
	if (!second) return `column ${collection}`;
	if (second === 'page') return 'column, further page';
	return /^\d{4}$/.test(second) ? 'column, one year' : `entry ${collection}`;
}

interface FoundPage {
	path: string;
	size: number;
}

function pagesIn(root: string): FoundPage[] {
	return existsSync(root) ? walk(root, root) : [];
}

// Sites are links to releases, so that Node's own recursive listing would stop at them.
function walk(folder: string, root: string): FoundPage[] {
	return readdirSync(folder)
		.filter((name) => !/^[._]|^(?:media|pagefind)$/.test(name))
		.flatMap((name) => {
			const path = join(folder, name);
			if (!name.includes('.')) return walk(path, root);
			if (!name.endsWith('.html')) return [];
			const html = readFileSync(path);
			// A moved page is gone before one has seen it.
			if (html.includes('http-equiv="refresh"')) return [];
			const address = relative(root, path)
				.split(sep)
				.join('/')
				.replace(/(^|\/)index\.html$/, '$1');
			return [{ path: address, size: html.length }];
		});
}
