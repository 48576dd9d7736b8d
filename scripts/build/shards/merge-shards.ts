import { join } from 'node:path';
import type { Audience } from '../../../src/schema/entry.ts';
import { type Adoption, adopt } from '../adopt.ts';
import { type Layout, layoutAt, shelfOf } from '../layout.ts';
import { unlessRolledBack } from '../settle.ts';
import { readState, type SiteState } from '../state.ts';
import { type Carried, carryFolder, carryRelease, requireWhole } from './carry-over.ts';
import type { MadeShard } from './same-origin.ts';

/**
 * Takes over what other machines made, branch by branch: pictures, releases, and what is remembered of them. A branch with a
 * mistake keeps the release it has here; where it has none, it gets the last good one of the machine that found it.
 * One that somebody went back in here stays where it is until what it says changes.
 * Nothing is taken over before everything was found whole.
 */
export function mergeShards(shards: MadeShard[], layout: Layout, adoption: Adoption): void {
	const takeOver = shards.flatMap(({ store, slugs, kept }) => {
		const theirs = layoutAt(layout.content, layout.publicRoot, store);
		return slugs.flatMap((slug) => {
			const made = readState(theirs, slug);
			const before = readState(layout, slug);
			if (!made || (kept.includes(slug) && before)) return [];
			const state = unlessRolledBack(layout, slug, before, made);
			return [{ theirs, slug, state, carried: state === made ? releasesOf(made) : [] }];
		});
	});
	for (const { theirs, slug, carried } of takeOver)
		for (const { audience, id } of carried) requireWhole(shelfOf(theirs, audience).releases, slug, id);

	for (const { store } of shards)
		for (const part of ['pictures', 'files']) carryFolder(join(store, 'media', part), join(layout.media, part));
	// What members alone may see is never the same file as what the public sees.
	const files: Record<Audience, Carried> = { public: new Map(), members: new Map() };
	for (const { theirs, slug, state, carried } of takeOver) {
		for (const { audience, id } of carried) {
			const [from, to] = [shelfOf(theirs, audience).releases, shelfOf(layout, audience).releases];
			carryRelease(from, to, slug, id, files[audience]);
		}
		adopt(layout, slug, state, adoption);
	}
}

const releasesOf = ({ release, private: inside }: SiteState): { audience: Audience; id: string }[] => [
	...(release ? [{ audience: 'public' as const, id: release }] : []),
	...(inside ? [{ audience: 'members' as const, id: inside }] : []),
];
