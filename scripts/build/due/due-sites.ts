import type { Reason } from '../../../src/compose/turns.ts';
import type { Minute } from '../../../src/network/time.ts';
import { HUB, type Layout } from '../layout.ts';
import { holds, readState, rememberedSites, type SiteState } from '../state.ts';

/** A site that will be another one from some minute on. */
export interface Due {
	site: string;
	/** What people call it. */
	name: string;
	at: Minute;
	reason: Reason | undefined;
}

/**
 * The sites whose releases do not hold at `now`, the hub among them, and the first of what is due next. Judged from what is remembered
 * of the last build alone: no content is read, and what was never built is not looked for.
 */
export function dueSites(layout: Layout, now: Minute): { due: string[]; next: Due[] } {
	const states = rememberedSites(layout)
		.sort()
		.flatMap((site) => {
			const state = readState(layout, site);
			return state ? [{ site, state }] : [];
		});
	const coming = states.flatMap(({ site, state }) =>
		holds(state, now) && state.due ? [{ site, state, at: state.due }] : [],
	);
	return {
		due: states.flatMap(({ site, state }) => (holds(state, now) ? [] : [site])),
		next: coming
			.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
			.slice(0, MOST)
			.map(({ site, state, at }) => ({ site, name: nameOf(site, state), at, reason: state.reason })),
	};
}

const MOST = 10;

const nameOf = (site: string, { summary, closed }: SiteState): string =>
	site === HUB ? '门户' : (summary?.name ?? closed?.name ?? site);
