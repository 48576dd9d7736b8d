import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BranchSummary, ClosedBranch } from '../../src/compose/hub.ts';
import type { NetworkUse } from '../../src/compose/network-parts.ts';
import type { Span } from '../../src/compose/turns.ts';
import type { Problem } from '../../src/network/problem.ts';
import type { Minute } from '../../src/network/time.ts';
import type { Shown } from './hold-back.ts';
import type { Layout } from './layout.ts';
import { replaceFile } from './replace-file.ts';
import { readLines, writeLines } from './state-file.ts';
import type { Agreed, Showing } from './taken-back.ts';

/** What is remembered of a site's last build. It may be deleted at any time: the site is then built again. */
export interface SiteState extends Span {
	/** Digest of everything the release was made from. */
	key: string;
	/** The release the public gets, and the one members get where they may see more. */
	release?: string;
	private?: string;
	/** What of the network it was made from. */
	uses?: NetworkUse;
	/** What each release shows that may be taken back. */
	shown?: Shown;
	summary?: BranchSummary;
	/** What the hub says of it while it is closed for the public. */
	closed?: ClosedBranch;
	/** Of the hub: what each page was made from. */
	made?: Record<string, string>;
	/** What was found, so that advice for what nobody touches is not forgotten. */
	problems?: Problem[];
	entries: number;
	pages: number;
	/** What the people on its record agreed to. */
	agreed?: Agreed;
	/** The minute it was built for, and the commit it was built from. */
	now?: Minute;
	commit?: string | undefined;
	/** Digest of the branch's own folder, and the folder of the theme that rendered it. */
	source?: string;
	theme?: string;
	/** Counts the versions of a site; the moment from which readers first got this one. */
	number?: number;
	live?: string;
	/** Somebody went back to this version; it stays until what the branch says changes. */
	rolledBack?: RolledBack;
}

/** What a site that was rolled back would be if it were built from what is written. */
export interface RolledBack extends Showing {
	/** The moment from which readers got the older version again. */
	at: string;
	/** Digest of the content that went unseen, and the releases it made. */
	digest: string;
	private?: string | undefined;
}

// Long, and seldom asked for: only what changed needs them.
const SELDOM = ['problems', 'closed', 'summary', 'shown', 'made'] as const satisfies (keyof SiteState)[];

/** Reads a site's state; anything unreadable counts as none, unless somebody went back to what it was. */
export const readState = (layout: Layout, site: string): SiteState | undefined =>
	readFrom(fileOf(layout, site)) ?? readFrom(copyOf(layout, site));

function readFrom(file: string): SiteState | undefined {
	try {
		return readLines<SiteState>(readFileSync(file), SELDOM);
	} catch {
		return undefined;
	}
}

/** Remembers a site's state, whole or not at all; what somebody decided by going back twice, for no build could find it out again. */
export function writeState(layout: Layout, site: string, state: SiteState): void {
	const text = writeLines(state, SELDOM);
	if (state.rolledBack) {
		mkdirSync(dirname(copyOf(layout, site)), { recursive: true });
		replaceFile(copyOf(layout, site), text);
	}
	mkdirSync(layout.state, { recursive: true });
	replaceFile(fileOf(layout, site), text);
	if (!state.rolledBack) rmSync(copyOf(layout, site), { force: true });
}

/** Forgets a site. */
export function forgetState(layout: Layout, site: string): void {
	rmSync(fileOf(layout, site), { force: true });
	rmSync(copyOf(layout, site), { force: true });
}

/** Every site that is remembered. */
export function rememberedSites(layout: Layout): string[] {
	const names = [layout.state, dirname(copyOf(layout, ''))].flatMap((folder) =>
		existsSync(folder) ? readdirSync(folder) : [],
	);
	return [...new Set(names.flatMap((name) => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : [])))];
}

/** Whether a release made from `key` is still what should be seen at `now`. */
export function isCurrent(state: SiteState | undefined, key: string, now: Minute): boolean {
	return state?.key === key && holds(state, now);
}

/** Whether what was made in this span of time is still what should be seen. */
export const holds = ({ since, due }: Span, now: Minute): boolean =>
	(since === undefined || since <= now) && (due === undefined || now < due);

const fileOf = (layout: Layout, site: string): string => join(layout.state, site + ENDING);

// Hidden among the histories, which are listed by their names.
const copyOf = ({ history }: Layout, site: string): string => join(history, '.rolled-back', site + ENDING);

const ENDING = '.state';
