import type { Problem } from '../../src/network/problem.ts';
import type { Minute } from '../../src/network/time.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import type { Layout } from './layout.ts';
import type { SiteState } from './state.ts';
import type { Theme } from './theme.ts';

/** What is the same for every branch of one build. */
export interface BuildSettings {
	/** Tells this build from every other. */
	build: string;
	layout: Layout;
	theme: Theme;
	network: NetworkSettings;
	/** Digest of what the hub is made from besides the branches. */
	networkDigest: string;
	now: Minute;
	commit: string | undefined;
	/** The moment it began, from which readers get what it makes. */
	at: string;
	/** How many versions of a site are kept. */
	keep: number;
}

/** What one branch's build came to. */
export interface BranchResult extends Omit<SiteState, 'key'> {
	/** `failed` keeps the last good releases; `hidden` is not live and cannot be read: the public gets nothing, members keep theirs. */
	outcome: 'released' | 'failed' | 'hidden';
	problems: Problem[];
	/** Seconds by phase. */
	seconds: Record<string, number>;
}
