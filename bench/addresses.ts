import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_PAGES = new Set(['_theme', '_astro', 'pagefind', 'media']);

/** The address of every page, feed and sitemap below a folder; links are followed, as a web server does. */
export function addressesIn(folder: string): Set<string> {
	const found = new Set<string>();
	const walk = (path: string) => {
		for (const name of readdirSync(join(folder, path))) {
			if (name.startsWith('.') || NOT_PAGES.has(name)) continue;
			const below = path + name;
			if (statSync(join(folder, below)).isDirectory()) walk(`${below}/`);
			else if (/\.(html|xml)$/.test(name)) found.add(below.replace(/(^|\/)index\.html$/, '$1'));
		}
	};
	walk('');
	return found;
}

/** The bytes of the pages among these addresses, without feeds and sitemaps. */
export function htmlBytesIn(folder: string, addresses: Set<string>): number {
	return [...addresses]
		.map((address) => address.replace(/(^|\/)$/, '$1index.html'))
		.filter((file) => file.endsWith('.html'))
		.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** How two sets of addresses differ, one line a kind of address; empty when they do not. */
export function difference(a: Set<string>, b: Set<string>, names: [string, string]): string[] {
	return [
		...kindsOf(a, b).map((kind) => `only ${names[0]}: ${kind}`),
		...kindsOf(b, a).map((kind) => `only ${names[1]}: ${kind}`),
	];
}

function kindsOf(addresses: Set<string>, known: Set<string>): string[] {
	const missing = [...addresses].filter((address) => !known.has(address));
	const kinds = Map.groupBy(missing, (address) =>
		address
			.replace(/^branch-\d+/, '<branch>')
			.replace(/\d{4}-\d{2}-\d{2}-[a-z0-9-]+/, '<entry>')
			.replace(/\/\d{4}\//, '/<year>/')
			.replace(/topics\/[^/]+\//, 'topics/<topic>/'),
	);
	return [...kinds].map(([kind, same]) => `/${kind} × ${same.length}`);
}
