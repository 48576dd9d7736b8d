import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HUB, type Layout } from './layout.ts';
import { replaceFile } from './replace-file.ts';
import type { SiteState } from './state.ts';
import { type Showing, type TakenBack, takenBack } from './taken-back.ts';

/** A version of a site that readers got before, or instead of, the present one: what each audience got at one time. */
export interface Version extends Pick<SiteState, 'release' | 'private'> {
	/** Counts the versions of a site. */
	number: number;
	/** The moments from which and until which readers got it. */
	live: string;
	until: string;
	/** What going back needs; missing where it was removed. */
	state?: SiteState;
	/** Why it was removed. */
	gone?: TakenBack;
	/** Somebody went back from it to an older one. */
	isUndone?: boolean;
}

/** How many versions of a site are kept, the present one among them. */
export const KEEP = 3;

/** The other versions of a site. */
export function readHistory(layout: Layout, site: string): Version[] {
	try {
		const versions = shape.safeParse(JSON.parse(readFileSync(fileOf(layout, site), 'utf8')));
		return versions.success ? (versions.data as unknown as Version[]) : [];
	} catch {
		return [];
	}
}

const state = z.looseObject({ key: z.string(), entries: z.number(), pages: z.number() });
const shape = z.array(
	z.looseObject({ number: z.number(), live: z.string(), until: z.string(), state: state.optional() }),
);

/** Remembers the other versions of a site, whole or not at all; beyond `keep` those somebody went back from are dropped first, then the oldest. */
export function writeHistory(layout: Layout, site: string, versions: Version[], keep: number): void {
	const kept = keptVersions(site, versions, keep);
	if (kept.length === 0) {
		forgetHistory(layout, site);
		return;
	}
	mkdirSync(layout.history, { recursive: true });
	replaceFile(fileOf(layout, site), JSON.stringify(kept));
}

/** Those of the other versions of a site that stay where `keep` are kept, the present one among them; of the hub none, as it is rendered anew. */
export function keptVersions(site: string, versions: Version[], keep: number): Version[] {
	const others = site === HUB ? [] : versions.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
	return others.slice(Math.max(0, others.length - keep + 1));
}

const rank = ({ isUndone }: Version): number => (isUndone ? 0 : 1);

/** Forgets the other versions of a site. */
export const forgetHistory = (layout: Layout, site: string): void => rmSync(fileOf(layout, site), { force: true });

/** Whether other versions of a site are remembered. */
export const hasHistory = (layout: Layout, site: string): boolean => existsSync(fileOf(layout, site));

/** The versions, those emptied that show what may not be seen now. */
export function withoutTakenBack(versions: Version[], now: Showing): Version[] {
	return versions.map((version) => {
		const gone = version.state && takenBack(version.state, now);
		if (!gone) return version;
		const { state: _, ...rest } = version;
		return { ...rest, gone };
	});
}

/** Whether two versions give every audience the same release. */
export const isSameVersion = (
	a: Pick<SiteState, 'release' | 'private'>,
	b: Pick<SiteState, 'release' | 'private'>,
): boolean => a.release === b.release && a.private === b.private;

const fileOf = (layout: Layout, site: string): string => join(layout.history, `${site}.json`);
