import type { Minute } from '../../../src/network/time.ts';
import { holds, type SiteState } from '../state.ts';

/** Whether a branch is built again for its own sake: somebody wrote in it, or the clock turned something of it. */
export function isOwnChange(state: SiteState | undefined, digest: string | undefined, now: Minute): boolean {
	// Without a key it was built around a mistake, and is tried again with whatever is built.
	if (!state || state.key === '' || state.source !== digest) return true;
	return !holds(state, now) && state.reason !== 'mourning';
}

/** The branch to try a change on: the one the network names, else the smallest that is live. */
export function pickCanary(
	slugs: string[],
	states: ReadonlyMap<string, SiteState | undefined>,
	named: string | undefined,
): string | undefined {
	if (named && slugs.includes(named)) return named;
	const live = slugs.filter((slug) => states.get(slug)?.summary);
	return live.sort((a, b) => states.get(a)!.pages - states.get(b)!.pages || (a < b ? -1 : 1))[0];
}
