import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BranchSummary, ClosedBranch } from '../../src/compose/hub.ts';
import type { NetworkUse } from '../../src/compose/network-parts.ts';
import type { Span } from '../../src/compose/turns.ts';
import type { Problem } from '../../src/network/problem.ts';
import type { Minute } from '../../src/network/time.ts';
import type { Shown } from './hold-back.ts';
import type { Layout } from './layout.ts';

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
	/** What was found, so that advice for what nobody touches is not forgotten. */
	problems?: Problem[];
	entries: number;
	pages: number;
}

/** Reads a site's state; anything unreadable counts as none. */
export function readState(layout: Layout, site: string): SiteState | undefined {
	const file = fileOf(layout, site);
	if (!existsSync(file)) return undefined;
	try {
		const state: unknown = JSON.parse(readFileSync(file, 'utf8'));
		return isState(state) ? state : undefined;
	} catch {
		return undefined;
	}
}

function isState(value: unknown): value is SiteState {
	return shape.safeParse(value).success;
}

// Only what would break a build where it is wrong; the rest was written by this very program.
const shape = z.looseObject({
	key: z.string(),
	entries: z.number(),
	pages: z.number(),
	uses: z.looseObject({ shared: z.array(z.string()), topics: z.array(z.string()) }).optional(),
	shown: z.object({ public: z.array(z.string()), members: z.array(z.string()) }).optional(),
	problems: z.array(z.looseObject({ file: z.string(), line: z.number(), column: z.number() })).optional(),
	summary: z.looseObject({ slug: z.string(), name: z.string(), latest: z.array(z.object().loose()) }).optional(),
});

/** Remembers a site's state, whole or not at all. */
export function writeState(layout: Layout, site: string, state: SiteState): void {
	mkdirSync(layout.state, { recursive: true });
	const temporary = `${fileOf(layout, site)}.${process.pid}`;
	writeFileSync(temporary, JSON.stringify(state));
	renameSync(temporary, fileOf(layout, site));
}

/** Forgets a site. */
export const forgetState = (layout: Layout, site: string): void => rmSync(fileOf(layout, site), { force: true });

/** Every site that is remembered. */
export function rememberedSites(layout: Layout): string[] {
	if (!existsSync(layout.state)) return [];
	return readdirSync(layout.state).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
}

/** Whether a release made from `key` is still what should be seen at `now`. */
export function isCurrent(state: SiteState | undefined, key: string, now: Minute): boolean {
	return state?.key === key && holds(state, now);
}

/** Whether what was made in this span of time is still what should be seen. */
export const holds = ({ since, due }: Span, now: Minute): boolean =>
	(since === undefined || since <= now) && (due === undefined || now < due);

const fileOf = (layout: Layout, site: string): string => join(layout.state, `${site}.json`);
