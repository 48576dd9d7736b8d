import type { Reason } from '../../../src/compose/turns.ts';
import type { Minute } from '../../../src/network/time.ts';
import { HUB, type Layout } from '../layout.ts';
import { holds, readState, rememberedSites } from '../state.ts';

/** A site that will be another one from some minute on. */
export interface Due {
	site: string;
	/** What people call it. */
	name: string;
	at: Minute;
	reason: Reason | undefined;
}

/**
 * The sites whose releases do not hold at `now`, the hub among them, and the first of what is due next. Judged from what
 * is remembered of the last build alone: no content is read, and what was never built is not looked for.
 */
export function dueSites(layout: Layout, now: Minute): { due: string[]; next: Due[] } {
	const due: string[] = [];
	const coming: Omit<Due, 'name'>[] = [];
	for (const site of rememberedSites(layout).sort()) {
		const state = readState(layout, site);
		if (!state) continue;
		if (!holds(state, now)) due.push(site);
		else if (state.due) coming.push({ site, at: state.due, reason: state.reason });
	}
	const soonest = coming.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(0, MOST);
	return { due, next: soonest.map((one) => ({ ...one, name: nameOf(one.site, layout) })) };
}

const MOST = 10;

function nameOf(site: string, layout: Layout): string {
	if (site === HUB) return '门户';
	const state = readState(layout, site);
	return state?.summary?.name ?? state?.closed?.name ?? site;
}
