import { columnPath, entryPath, topicPath, yearPath } from '../network/addresses.ts';
import type { Branch } from './branch.ts';
import type { Hub } from './hub.ts';

/** Entries on one page of a column. */
export const PAGE_SIZE = 20;

/** Number of pages a column has. */
export const pageCount = (entries: number): number => Math.max(1, Math.ceil(entries / PAGE_SIZE));

/** For these readers the branch is one page that says what became of it. */
export const isClosed = ({ audience, status }: Pick<Branch, 'audience' | 'status'>): boolean =>
	audience === 'public' && status !== 'live';

/** Every address of a branch's site, from its base: what the build renders and what a crawl may find. */
export function branchPages(branch: Branch): string[] {
	if (isClosed(branch)) return ['', '404/'];
	const { columns, topics, entries } = branch;
	const pages = [
		'',
		...columns.flatMap(({ id, entries: own, years }) => [
			...Array.from({ length: pageCount(own.length) }, (_, index) => columnPath(id, index + 1)),
			...years.map((year) => yearPath(id, year)),
			...own.map((entry) => entryPath(id, entry.id)),
		]),
		...topics.map(({ id }) => topicPath(id)),
		'about/',
		'search/',
		'sitemap/',
		'404/',
		'feed.xml',
		'sitemap.xml',
	];
	return [...pages, ...movedPages(entries, new Set(pages))];
}

/** Old addresses of entries; where something stands now, it stays. */
function movedPages(entries: Branch['entries'], taken: ReadonlySet<string>): string[] {
	return [...new Set(entries.flatMap(({ data }) => data.aliases.map((alias) => alias.replace(/\/?$/, '/'))))].filter(
		(path) => !taken.has(path),
	);
}

/** Every address of the hub, from its base. */
export const hubPages = (_: Hub): string[] => ['', 'branches/', '404/', 'feed.xml', 'sitemap.xml', 'pages.xml'];

/** The file a page is written to: `news/` → `news/index.html`, `404/` → `404.html`. */
export function fileOf(page: string): string {
	if (page === '404/') return '404.html';
	return page === '' || page.endsWith('/') ? `${page}index.html` : page;
}
