import { join } from 'node:path';
import type { Audience } from '../../../src/schema/entry.ts';
import { type Adoption, adopt } from '../adopt.ts';
import { AUDIENCES, type Layout, layoutAt, shelfOf } from '../layout.ts';
import { readState } from '../state.ts';
import { type Carried, carryFolder, carryRelease } from './carry-over.ts';
import type { MadeShard } from './same-origin.ts';

/**
 * Takes over what other machines made, branch by branch: pictures, releases, and what is remembered of them. A branch with a
 * mistake keeps the release it has here; where it has none, it gets the last good one of the machine that found it.
 */
export function mergeShards(shards: MadeShard[], layout: Layout, adoption: Adoption): void {
	// What members alone may see is never the same file as what the public sees.
	const carried: Record<Audience, Carried> = { public: new Map(), members: new Map() };
	for (const { store, slugs, kept } of shards) {
		const theirs = layoutAt(layout.content, layout.publicRoot, store);
		for (const part of ['pictures', 'files']) carryFolder(join(theirs.media, part), join(layout.media, part));
		for (const slug of slugs) {
			const made = readState(theirs, slug);
			if (!made || (kept.includes(slug) && readState(layout, slug))) continue;
			for (const audience of AUDIENCES) {
				const id = audience === 'public' ? made.release : made.private;
				const [from, to] = [theirs, layout].map((one) => shelfOf(one, audience).releases);
				if (id) carryRelease(from!, to!, slug, id, carried[audience]);
			}
			adopt(layout, slug, made, adoption);
		}
	}
}
