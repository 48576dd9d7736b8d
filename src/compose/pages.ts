import { columnPath, entryPath, topicPath, yearPath } from '../network/addresses.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Branch } from './branch.ts';
import type { Hub } from './hub.ts';
import { LIST_PREVIEW } from './hub-lists.ts';

/** Entries on one page of a column; a table of services and lists by kind are read whole, unless they are huge. */
export const pageSize = (collection?: CollectionName): number =>
	collection === 'services' || collection === 'lists' || collection === 'places' ? 200 : 20;

/** Number of pages a column has. */
export const pageCount = (entries: number, collection?: CollectionName): number =>
	Math.max(1, Math.ceil(entries / pageSize(collection)));

/** For these readers the branch is one page that says what became of it. */
export const isClosed = ({ audience, status }: Pick<Branch, 'audience' | 'status'>): boolean =>
	audience === 'public' && status !== 'live';

/** Every address of a branch's site, from its base: what the build renders and what a crawl may find. */
export function branchPages(branch: Branch): string[] {
	if (isClosed(branch)) return ['', '404/'];
	const { columns, topics, entries, gone } = branch;
	const pages = [
		'',
		...columns.flatMap(({ id, collection, entries: own, years }) => [
			...Array.from({ length: pageCount(own.length, collection) }, (_, index) => columnPath(id, index + 1)),
			...years.map((year) => yearPath(id, year)),
			...own.map((entry) => entryPath(id, entry.id)),
		]),
		...topics.map(({ id }) => topicPath(id)),
		...gone.map(gonePath),
		'about/',
		'search/',
		'sitemap/',
		'404/',
		'feed.xml',
		'sitemap.xml',
	];
	return [...pages, ...movedPages(entries, new Set(pages))];
}

/** The page that stands at a withdrawn entry's address; web servers answer with 410 where they find its file. */
export const gonePath = (path: string): string => `${path}gone.html/`;

/** Old addresses of entries; where something stands now, it stays. */
function movedPages(entries: Branch['entries'], taken: ReadonlySet<string>): string[] {
	return [...new Set(entries.flatMap(({ data }) => data.aliases.map((alias) => alias.replace(/\/?$/, '/'))))].filter(
		(path) => !taken.has(path),
	);
}

/** Every address of the hub, from its base. */
export const hubPages = (hub: Hub): string[] => [
	'',
	...hub.menu.map(({ path }) => path),
	...further('branches', hub.directory),
	...hub.committees.flatMap(({ id, pages }) => [columnPath(`committees/${id}`), ...further(`committees/${id}`, pages)]),
	...further('services', hub.services),
	...further('places', hub.places),
	...further('activities', hub.activities),
	...hub.lists
		.filter(({ total }) => total > LIST_PREVIEW)
		.flatMap(({ list, pages }) => [columnPath(`lists/${list}`), ...further(`lists/${list}`, pages)]),
	...hub.shared.flatMap(({ id, entries }) => [
		...Array.from({ length: pageCount(entries.length) }, (_, index) => columnPath(`shared/${id}`, index + 1)),
		...entries.map(({ data }) => data.path),
	]),
	'search/',
	'sitemap/',
	'404/',
	'feed.xml',
	'sitemap.xml',
	'pages.xml',
];

/** The addresses of a directory's second page and all that follow. */
const further = (directory: string, pages: unknown[]): string[] =>
	pages.slice(1).map((_, index) => columnPath(directory, index + 2));

/** The file a page is written to: `news/` → `news/index.html`, `404/` → `404.html`, `news/a/gone.html/` → the same without the slash. */
export function fileOf(page: string): string {
	if (page === '404/') return '404.html';
	if (page.endsWith('/gone.html/')) return page.slice(0, -1);
	return page === '' || page.endsWith('/') ? `${page}index.html` : page;
}
