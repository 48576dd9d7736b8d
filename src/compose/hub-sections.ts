import type { BranchSummary, Pages, Section } from './hub.ts';

/** Rows on one page of the hub's directories. */
export const ROWS_ON_PAGE = 200;

/** Branches on one page of their directory: each is one line. */
export const BRANCHES_ON_PAGE = 1000;

/** Puts rows under titles, in the order in which these occur, and deals them out to pages of `size` rows. */
export function pagesOf<T>(rows: T[], titleOf: (row: T) => string, size: number): Pages<T> {
	const pages: Pages<T> = [];
	let room = 0;
	for (const [index, [title, all]] of [...Map.groupBy(rows, titleOf)].entries()) {
		for (let start = 0; start < all.length; ) {
			if (room === 0) {
				pages.push([]);
				room = size;
			}
			const part = all.slice(start, start + room);
			pages.at(-1)!.push({ title, anchor: `s${index + 1}`, rows: part, total: all.length });
			start += part.length;
			room -= part.length;
		}
	}
	return pages;
}

/** Every section of all pages once, with the page it begins on, counted from 1. */
export function tableOf<T>(pages: Pages<T>): (Omit<Section<T>, 'rows'> & { page: number })[] {
	const seen = new Set<string>();
	return pages.flatMap((sections, index) =>
		sections.flatMap(({ title, anchor, total }) => {
			if (seen.has(anchor)) return [];
			seen.add(anchor);
			return [{ title, anchor, total, page: index + 1 }];
		}),
	);
}

/** Cuts a list into pages. */
export function cut<T>(rows: T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(rows.length / size) }, (_, page) => rows.slice(page * size, (page + 1) * size));
}

/** What a branch is listed under. */
export const streetOf = ({ street }: Pick<BranchSummary, 'street'>): string => street ?? '其他';
