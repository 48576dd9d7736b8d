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
 * The sites whose releases do not hold at `now`, the hub among them, and what is due next. Judged from what is remembered
 * of the last build alone: no content is read, and what was never built is not looked for.
 */
export function dueSites(layout: Layout, now: Minute): { due: string[]; next: Due[] } {
	const sites = rememberedSites(layout).sort();
	const due: string[] = [];
	const next: Due[] = [];
	for (const site of sites) {
		const state = readState(layout, site);
		if (!state) continue;
		if (!holds(state, now)) due.push(site);
		else if (state.due)
			next.push({ site, name: nameOf(site, state.summary ?? state.closed), at: state.due, reason: state.reason });
	}
	return { due, next: next.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

const nameOf = (site: string, known: { name: string } | undefined): string =>
	site === HUB ? '门户' : (known?.name ?? site);
