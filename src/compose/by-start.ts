import type { Entry } from './branch.ts';

/** The order in which activities take place; those that begin together by id. */
export function byStart(a: Entry<'activities'>, b: Entry<'activities'>): number {
	if (a.data.starts !== b.data.starts) return a.data.starts < b.data.starts ? -1 : 1;
	return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
