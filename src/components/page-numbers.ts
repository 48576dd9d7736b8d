import { pageSize } from '../compose/pages.ts';
import type { CollectionName } from '../schema/collections.ts';

/** The part of a list that page `page` shows, counted from 1. */
export function pageOf<T>(entries: T[], page: number, collection?: CollectionName): T[] {
	const size = pageSize(collection);
	return entries.slice((page - 1) * size, page * size);
}

/** The numbers a pager offers: first, last and those around the current page; 0 stands for a gap. */
export function pageNumbers(current: number, last: number): number[] {
	const near = [current - 1, current, current + 1].filter((page) => page > 1 && page < last);
	const numbers = last > 1 ? [1, ...near, last] : [1];
	return numbers.flatMap((page, index) => {
		const missing = page - (numbers[index - 1] ?? page - 1) - 1;
		if (missing <= 0) return [page];
		return missing === 1 ? [page - 1, page] : [0, page];
	});
}
