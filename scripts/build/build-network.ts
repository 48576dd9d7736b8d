import { join } from 'node:path';
import type { Minute } from '../../src/network/time.ts';
import { type Caution, Rollout } from './batches/rollout.ts';
import { type BuildReport, completeReport, emptyReport } from './build-report.ts';
import { carryOut, type Run } from './carry-out.ts';
import type { CommittedFolders } from './committed-folders.ts';
import { type Changes, findChanges } from './find-changes.ts';
import { AUDIENCES, HUB, type Layout, shelfOf } from './layout.ts';
import { letOthersIn, withLock } from './lock.ts';
import { makeHub } from './make-hub.ts';
import { openRound, type Round } from './open-round.ts';
import type { Packing } from './pack.ts';
import { prepareFolders } from './prepare-folders.ts';
import type { Progress } from './progress.ts';
import { removeVanished } from './remove-vanished.ts';
import { clearReplacements } from './replace-file.ts';
import type { MadeShard } from './shards/same-origin.ts';
import { forgetShardRecord, type Shard, writeShardRecord } from './shards/shard.ts';
import { forgetState, readState, rememberedSites, type SiteState } from './state.ts';
import { stopwatch } from './stopwatch.ts';
import { clearUnfinished } from './switch.ts';
import { tidy } from './tidy.ts';

export interface BuildOptions {
	layout: Layout;
	/** Only these branches; all when empty. */
	only: string[];
	/** Only what the clock has turned since it was built. */
	due?: boolean;
	/** Only this machine's part of the branches, and no hub: the parts are merged on one of them. */
	shard?: Shard;
	/** Takes over what other machines made before anything is built here. */
	merge?: MadeShard[];
	/** Render even what has not changed. */
	force: boolean;
	now: Minute;
	packing: Packing;
	/** How many versions of each site are kept; the present one is among them. */
	keep?: number;
	/** How a change of the whole network is carried out. */
	caution?: Partial<Caution>;
	/** Called as soon as readers have what a branch says now; the hub comes after all of them. */
	isOut?(slug: string): void;
	progress: Progress;
	/** What git says of the content, where it was asked before this was called. */
	asking?: Promise<CommittedFolders>;
}

/** Builds what has changed and switches it in, branch by branch; a broken branch keeps its last good release. */
export async function buildNetwork(options: BuildOptions): Promise<BuildReport> {
	const { layout, progress, caution } = options;
	prepareFolders(layout);
	const run: Run = {
		rollout: new Rollout(caution),
		report: emptyReport(),
		watch: stopwatch(),
		work: {},
		isFirst: true,
	};
	let { asking } = options;
	const sayWaiting = (line: string) => {
		// Whoever has the lock may build something newer.
		asking = undefined;
		progress.say(line);
	};
	// Between batches a build that waits has its turn: nobody's publishing waits for a new theme.
	while (await withLock(layout, sayWaiting, (isWaitedFor) => build({ ...options, asking }, run, isWaitedFor))) {
		run.isFirst = false;
		asking = undefined;
		await letOthersIn(layout);
	}
	return run.report;
}

/** One round under the lock, which ends where somebody waits for it; says whether there is more to do. */
async function build(options: BuildOptions, run: Run, isWaitedFor: () => boolean): Promise<boolean> {
	const { layout, shard, force, now } = options;
	const { rollout, report, isFirst } = run;
	const { lap, seconds } = run.watch;
	lap('wait');
	for (const audience of AUDIENCES) clearUnfinished(shelfOf(layout, audience));
	for (const folder of keptIn(layout)) clearReplacements(folder);
	tidy(layout);
	// The last machine may merge its own part: that must be there again where merging is refused.
	if (!options.merge) forgetShardRecord(layout.store);
	const round = await openRound(options, report, { isFirst, lap });
	if (!round) return false;
	const { settings, slugs, isPart } = round;
	const changes = findChanges(round, options, rollout.found);
	const { states } = changes;
	lap('changes');
	const step = await carryOut(round, changes, options, run, isWaitedFor);
	lap('branches');

	// No branch at all is a folder that is not there, rather than a network that was given up.
	if (!isPart && slugs.length > 0) removeVanished(layout, slugs);
	const known = knownStates(round, states);
	if (!known) return true;
	const isTried = rollout.halt === undefined || step.kind !== 'canary';
	const isDone = step.left === 0 || rollout.halt !== undefined;
	const how = { force, isPart: isPart || !isDone, lap };
	const hub = shard || !isTried ? undefined : await makeHub(settings, known, how);
	if (hub) {
		report.problems.push(...hub.problems);
		if (hub.isRendered) report.rendered.push('hub');
		report[hub.isWritten ? 'written' : 'unchanged'].push('hub');
	}
	tidy(layout);
	lap('tidy');

	for (const slug of new Set([...slugs, ...rollout.found.keys()])) {
		const found = rollout.found.get(slug);
		if (!found) report.unchanged.push(slug);
		report.problems.push(...(found ?? states.get(slug)?.problems ?? []));
	}
	report.branches = Math.max(slugs.length, rollout.found.size);
	report.entries = known.reduce((sum, { entries }) => sum + entries, 0);
	report.pages = known.reduce((sum, { pages }) => sum + pages, hub?.pages ?? 0);
	completeReport(report, seconds, run.work);
	if (rollout.halt) report.halt = rollout.halt;
	if (shard && isDone && !rollout.halt) {
		const { commit = '', theme } = settings;
		writeShardRecord(layout.store, { shard, commit, theme: theme.digest, now, slugs, kept: report.kept });
	}
	return !isDone;
}

/** Where what is remembered from build to build is written, file by file. */
const keptIn = ({ store, state, history }: Layout): string[] => [
	...[store, state, history, join(history, '.rolled-back')],
	...['', 'served', 'manifests', 'shown'].map((folder) => join(store, 'hub-search', folder)),
];

/**
 * What is remembered of every branch that stands, looked at in this round or not. Nothing where some of it cannot be read:
 * it is forgotten, so that the next round builds those branches before the hub is made without them.
 */
function knownStates({ settings, slugs, isPart }: Round, states: Changes['states']): SiteState[] | undefined {
	const { layout } = settings;
	const sites = isPart ? rememberedSites(layout).filter((site) => site !== HUB) : slugs;
	const read = sites.map((slug) => ({ slug, state: states.get(slug) ?? readState(layout, slug) }));
	const lost = isPart ? read.filter(({ state }) => !state) : [];
	for (const { slug } of lost) forgetState(layout, slug);
	return lost.length > 0 ? undefined : read.flatMap(({ state }) => state ?? []);
}
