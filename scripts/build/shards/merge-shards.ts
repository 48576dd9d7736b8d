import { join } from 'node:path';
import type { Audience } from '../../../src/schema/entry.ts';
import { type Adoption, adopt } from '../adopt.ts';
import { type Layout, layoutAt, shelfOf } from '../layout.ts';
import { readState, type SiteState } from '../state.ts';
import { type Carried, carryFolder, carryRelease, requireWhole } from './carry-over.ts';
import type { MadeShard } from './same-origin.ts';

/**
 * Takes over what other machines made, branch by branch: pictures, releases, and what is remembered of them. A branch with a
 * mistake keeps the release it has here; where it has none, it gets the last good one of the machine that found it.
 * Nothing is taken over before everything was found whole.
 */
export function mergeShards(shards: MadeShard[], layout: Layout, adoption: Adoption): void {
	const takeOver = shards.flatMap(({ store, slugs, kept }) => {
		const theirs = layoutAt(layout.content, layout.publicRoot, store);
		return slugs.flatMap((slug) => {
			const made = readState(theirs, slug);
			return !made || (kept.includes(slug) && readState(layout, slug)) ? [] : [{ theirs, slug, made }];
		});
	});
	for (const { theirs, slug, made } of takeOver)
		for (const { audience, id } of releasesOf(made)) requireWhole(shelfOf(theirs, audience).releases, slug, id);

	for (const { store } of shards)
		for (const part of ['pictures', 'files']) carryFolder(join(store, 'media', part), join(layout.media, part));
	// What members alone may see is never the same file as what the public sees.
	const carried: Record<Audience, Carried> = { public: new Map(), members: new Map() };
	for (const { theirs, slug, made } of takeOver) {
		for (const { audience, id } of releasesOf(made)) {
			const [from, to] = [shelfOf(theirs, audience).releases, shelfOf(layout, audience).releases];
			carryRelease(from, to, slug, id, carried[audience]);
		}
		adopt(layout, slug, made, adoption);
	}
}

const releasesOf = ({ release, private: inside }: SiteState): { audience: Audience; id: string }[] => [
	...(release ? [{ audience: 'public' as const, id: release }] : []),
	...(inside ? [{ audience: 'members' as const, id: inside }] : []),
];
