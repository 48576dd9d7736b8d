import type { NetworkUse } from '../../src/compose/network-parts.ts';
import { isServed } from './adopt.ts';
import { isOwnChange } from './batches/own-change.ts';
import type { Layout } from './layout.ts';
import type { Round } from './open-round.ts';
import type { Source } from './settle.ts';
import { isCurrent, readState, type SiteState } from './state.ts';

/** What is remembered of a branch, and whether that is what readers get. */
export interface Remembered {
	state: SiteState | undefined;
	isServed: boolean;
}

/** Looks up what is remembered of branches, for which nothing has to be known of what is written now. */
export const recallBranches = (layout: Layout, slugs: string[]): Map<string, Remembered> =>
	new Map(
		slugs.map((slug) => {
			const state = readState(layout, slug);
			return [slug, { state, isServed: isServed(layout, slug, state) }];
		}),
	);

/** What is to be built, and what is remembered of all that was looked at. */
export interface Changes {
	states: Map<string, SiteState | undefined>;
	/** Branches somebody wrote in or the clock turned, and those that the network around them changes. */
	own: string[];
	touched: string[];
	/** What a branch is made from now, by the parts of the network it uses. */
	sourceOf(slug: string, uses: NetworkUse | undefined): Source;
}

/**
 * Compares what is written with what the releases were made from.
 * @param only branches somebody named: all that changes them is their own.
 * @param done branches that earlier rounds worked on.
 */
export function findChanges(
	{ settings, slugs, remembered, folders, around }: Round,
	{ only, force }: { only: string[]; force: boolean },
	done: ReadonlyMap<string, unknown>,
): Changes {
	const { theme, now } = settings;
	const states = new Map(Array.from(remembered, ([slug, { state }]) => [slug, state]));
	const digests = new Map(slugs.map((slug) => [slug, folders.digestOf(`branches/${slug}`)]));
	const sourceOf = (slug: string, uses: NetworkUse | undefined): Source => {
		const digest = digests.get(slug) ?? '';
		const key = `${theme.digest} ${around.forBranch(uses)} ${digest}`;
		return { key, digest, isWanted: force && only.includes(slug) };
	};
	const changed = slugs.filter((slug) => {
		if (done.has(slug)) return false;
		const { state, isServed: isThere } = remembered.get(slug)!;
		return force || !isThere || !isCurrent(state, sourceOf(slug, state?.uses).key, now);
	});
	const isOwn = (slug: string) => only.length > 0 || isOwnChange(states.get(slug), digests.get(slug), now);
	const { own = [], touched = [] } = Object.groupBy(changed, (slug) => (isOwn(slug) ? 'own' : 'touched'));
	return { states, own, touched, sourceOf };
}
