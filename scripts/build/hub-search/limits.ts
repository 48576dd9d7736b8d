import type { Layout } from '../layout.ts';
import { homeOf, type Made, readMade } from './made.ts';

/** How large a delta may be: it costs every reader a few files for each of its parts. */
interface Limit {
	sites: number;
	/** Of the entries of the base. */
	share: number;
	/** So many entries are never too many. */
	always: number;
}

/** A new base is wanted. */
export const LARGE: Limit = { sites: 16, share: 0.05, always: 300 };

/** It is wanted even where others are always at it, which makes them somewhat slower. */
const URGENT: Limit = { sites: 30, share: 0.2, always: 1000 };

/** It is made while somebody waits for it. */
export const TOO_LARGE: Limit = { sites: 60, share: 0.5, always: 2000 };

/** Whether a delta is larger than that. */
export function exceeds(
	{ base, delta, sites }: { base: Made['base']; delta: { sites: string[] }[]; sites: Made['sites'] },
	{ sites: most, share, always }: Limit,
): boolean {
	const slugs = delta.flatMap((part) => part.sites);
	const entries = slugs.reduce((sum, slug) => sum + sites[slug]!.entries, 0);
	const inBase = base.reduce((sum, segment) => sum + segment.entries, 0);
	return slugs.length > most || entries > Math.max(always, inBase * share);
}

/** Something in the files no longer counts, and has stood there for a day. */
export function isStale({ day: made, delta, sites }: Made, day: string): boolean {
	return (
		made !== day && delta.some((part) => part.without.length > 0 || part.sites.some((slug) => sites[slug]?.inBase))
	);
}

/** Whether a new base should be made when there is time. */
export const wantsBase = (made: Made, day: string): boolean => exceeds(made, LARGE) || isStale(made, day);

/** How much the index of the network needs a new base: not yet, when there is time, or also while others are at it. */
export type BaseNeed = 'none' | 'idle' | 'busy';

/** Judges that from what is remembered. */
export function baseNeed({ store }: Layout, day: string): BaseNeed {
	const made = readMade(homeOf(store));
	if (!made || !wantsBase(made, day)) return 'none';
	return exceeds(made, URGENT) ? 'busy' : 'idle';
}
