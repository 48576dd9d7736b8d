import { join } from 'node:path';
import type { Minute } from '../../src/network/time.ts';
import { releaseFor } from '../build/adopt.ts';
import { isSameVersion, readHistory } from '../build/history.ts';
import { AUDIENCES, HUB, type Layout, shelfOf } from '../build/layout.ts';
import { readManifest } from '../build/manifest.ts';
import { readState, rememberedSites, type SiteState } from '../build/state.ts';
import { versionId } from './version-id.ts';

/** One version of a site, as `--json` writes it. */
export interface ListedVersion {
	id: string;
	release?: string;
	private?: string;
	/** Moments. */
	live?: string;
	until?: string;
	commit?: string | undefined;
	now?: Minute;
	pages?: number;
	bytes?: number;
	/** It showed what was taken back since and is not there any more. */
	isRemoved?: boolean;
	/** Somebody went back from it to an older one. */
	isUndone?: boolean;
	/** Somebody went back to it, at this moment. */
	rolledBack?: string;
}

/** A site with what readers get and what they got before, the latest first. */
export interface ListedSite {
	site: string;
	name: string;
	present: ListedVersion;
	earlier: ListedVersion[];
}

/** Everything that is live, and what is kept of earlier versions; what changed last comes first, the hub before all. */
export function listReleases(layout: Layout, only: string[]): ListedSite[] {
	const sites = only.length > 0 ? only : rememberedSites(layout);
	const listed = sites.flatMap((site): ListedSite[] => {
		const state = readState(layout, site);
		if (!state) return [];
		const others = readHistory(layout, site).filter((version) => !isSameVersion(version, state));
		return [
			{
				site,
				name: site === HUB ? '门户' : (state.summary?.name ?? state.closed?.name ?? ''),
				present: {
					...detailsOf(layout, site, state),
					...(state.rolledBack && { rolledBack: state.rolledBack.at }),
				},
				earlier: others
					.sort((a, b) => b.number - a.number)
					.map(({ state: kept, live, until, isUndone, gone: _, ...ids }) => ({
						...(kept ? detailsOf(layout, site, { ...kept, ...ids }) : { id: versionId(ids), isRemoved: true }),
						...{ live, until },
						...(isUndone && { isUndone }),
					})),
			},
		];
	});
	return listed.sort((a, b) => rank(b).localeCompare(rank(a)) || a.site.localeCompare(b.site));
}

const rank = ({ site, present }: ListedSite): string =>
	site === HUB ? 'hub' : (present.rolledBack ?? present.live ?? '');

function detailsOf(layout: Layout, site: string, state: SiteState): ListedVersion {
	const { release, private: inside, live, commit, now, pages } = state;
	return {
		id: versionId(state),
		...(release && { release }),
		...(inside && { private: inside }),
		...{ ...(live && { live }), ...(commit && { commit }), ...(now && { now }) },
		...{ pages, bytes: bytesOf(layout, site, state) },
	};
}

function bytesOf(layout: Layout, site: string, state: SiteState): number {
	const files = AUDIENCES.flatMap((audience) => {
		const id = releaseFor(state, audience);
		return id ? (readManifest(join(shelfOf(layout, audience).releases, site, id))?.files ?? []) : [];
	});
	return files.reduce((sum, { size }) => sum + size, 0);
}
