import { remove } from './adopt.ts';
import { AUDIENCES, HUB, type Layout, shelfOf } from './layout.ts';
import { forgetState, rememberedSites } from './state.ts';
import { sitesWithReleases, standingSites } from './switch.ts';

/** Takes away every branch that is no longer in the content. */
export function removeVanished(layout: Layout, slugs: string[]): void {
	const known = new Set([HUB, ...slugs]);
	const shelves = AUDIENCES.map((audience) => shelfOf(layout, audience));
	// A build that was killed may have left releases that nothing leads to.
	const standing = shelves.flatMap((shelf) => [...standingSites(shelf), ...sitesWithReleases(shelf)]);
	for (const site of new Set([...rememberedSites(layout), ...standing])) {
		if (known.has(site)) continue;
		remove(layout, site);
		forgetState(layout, site);
	}
}
