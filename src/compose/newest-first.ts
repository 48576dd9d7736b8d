import type { Entry } from './branch.ts';

/** The order of entries in lists: by date, then by id, so that it never depends on how they were read. */
export function newestFirst(a: Entry, b: Entry): number {
	if (a.data.date !== b.data.date) return a.data.date < b.data.date ? 1 : -1;
	return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}
