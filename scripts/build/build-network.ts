import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { NetworkUse } from '../../src/compose/network-parts.ts';
import type { Problem } from '../../src/network/problem.ts';
import { readNetwork } from '../../src/network/read-network.ts';
import type { Minute } from '../../src/network/time.ts';
import { isUntouched } from './adopt.ts';
import { isOwnChange, pickCanary } from './batches/own-change.ts';
import { type Caution, type Halt, Rollout } from './batches/rollout.ts';
import { askForChanges, branchDigests, commitOf } from './branch-digests.ts';
import { buildHub } from './build-hub.ts';
import { completeReport } from './complete-report.ts';
import { crashed } from './crashed.ts';
import { type Due, dueSites } from './due/due-sites.ts';
import { eachInWorkers } from './each-in-workers.ts';
import { emptyReport } from './empty-report.ts';
import { KEEP } from './history.ts';
import { searchHub } from './hub-search/search-hub.ts';
import type { BuildSettings } from './job.ts';
import { AUDIENCES, HUB, type Layout, shelfOf } from './layout.ts';
import { letOthersIn, withLock } from './lock.ts';
import { networkDigests } from './network-digests.ts';
import { networkMistakes } from './network-mistakes.ts';
import type { Packing } from './pack.ts';
import { prepareFolders, requireBranches } from './prepare-folders.ts';
import type { Progress } from './progress.ts';
import { removeVanished } from './remove-vanished.ts';
import { settle } from './settle.ts';
import { requireCommitted } from './shards/committed.ts';
import { mergeShards } from './shards/merge-shards.ts';
import { type MadeShard, requireSameOrigin } from './shards/same-origin.ts';
import { forgetShardRecord, type Shard, slugsOf, writeShardRecord } from './shards/shard.ts';
import { isSmallFolder } from './small-folder.ts';
import { readState, rememberedSites } from './state.ts';
import { stopwatch } from './stopwatch.ts';
import { clearUnfinished } from './switch.ts';
import { prepareTheme } from './theme.ts';
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
	progress: Progress;
}

/** What a build came to, as `--json` writes it. */
export interface BuildReport {
	branches: number;
	entries: number;
	pages: number;
	/** Sites whose pages were made again. */
	rendered: string[];
	/** Sites that got a new release, and sites whose release stayed. */
	written: string[];
	unchanged: string[];
	/** Branches whose last good release stays because of a problem. */
	kept: string[];
	problems: Problem[];
	seconds: Record<string, number>;
	peakMemoryMB: number;
	/** Where a change of the whole network came to a halt. */
	halt?: Halt;
	/** With `--due`: what is due after this, the soonest first. */
	next?: Due[];
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
	// Between batches a build that waits has its turn: nobody's publishing waits for a new theme.
	while (await withLock(layout, progress.say, () => build(options, run))) {
		run.isFirst = false;
		await letOthersIn(layout);
	}
	return run.report;
}

/** What the rounds of one build have in common. */
interface Run {
	rollout: Rollout;
	report: BuildReport;
	watch: ReturnType<typeof stopwatch>;
	/** Seconds of work by phase, of all workers together. */
	work: Record<string, number>;
	isFirst: boolean;
}

/** One round under the lock; says whether there is more to do. */
async function build(
	{ layout, only, due = false, shard, merge, force, now, packing, keep = KEEP, progress }: BuildOptions,
	{ rollout, report, watch, work, isFirst }: Run,
): Promise<boolean> {
	watch.lap('wait');
	for (const audience of AUDIENCES) clearUnfinished(shelfOf(layout, audience));
	tidy(layout);
	forgetShardRecord(layout.store);
	if (shard || merge) requireCommitted(layout.content);
	const changes = askForChanges(layout.content);
	const source = readNetwork(layout.content);
	report.problems = [...source.problems];
	if (!source.settings) return false;
	const mistakes = networkMistakes(layout.content, source.settings, now);
	report.problems.push(...mistakes);
	if (mistakes.length > 0) return false;
	requireBranches(only, source.slugs, layout.content);
	const isPart = due || only.length > 0;
	const turned = due ? dueSites(layout, now).due : [];
	const asked = due ? source.slugs.filter((slug) => turned.includes(slug)) : only;
	const all = shard ? slugsOf(shard, layout.content, source.slugs) : source.slugs;
	const slugs = isPart ? asked : all;
	watch.lap('plan');

	progress.say('正在准备页面模板');
	const theme = await prepareTheme(layout, packing);
	watch.lap('theme');

	const commit = commitOf(layout.content);
	const settings: BuildSettings = {
		...{ build: randomUUID(), layout, theme, network: source.settings, now, commit },
		...{ at: new Date().toISOString(), keep },
	};
	const around = networkDigests(layout.content, source.settings);
	const keyOf = (slug: string, uses: NetworkUse | undefined) =>
		`${theme.digest} ${around.forBranch(uses)} ${digests.get(slug)}`;
	const sourceOf = (slug: string, uses: NetworkUse | undefined) => ({
		key: keyOf(slug, uses),
		digest: digests.get(slug) ?? '',
		isWanted: force && only.includes(slug),
	});
	if (merge && isFirst) {
		requireSameOrigin(merge, { commit, theme: theme.digest, now, slugs: source.slugs });
		mergeShards(merge, layout, settings);
		watch.lap('merge');
	}
	const states = new Map(slugs.map((slug) => [slug, readState(layout, slug)]));
	const worker = new URL('./branch-worker.ts', import.meta.url);
	// While git looks at every file, what most changes need is loaded.
	if (!force) await import(worker.href);
	const digests = branchDigests(layout.content, slugs, await changes);
	watch.lap('changes');
	const changed = slugs.filter((slug) => {
		if (rollout.found.has(slug)) return false;
		const state = states.get(slug);
		return force || !isUntouched(layout, slug, state, keyOf(slug, state?.uses), now);
	});

	const isOwn = (slug: string) => only.length > 0 || isOwnChange(states.get(slug), digests.get(slug), now);
	const [own, touched] = [changed.filter(isOwn), changed.filter((slug) => !isOwn(slug))];
	const step = rollout.next(own, touched, (of) => pickCanary(of, states, source.settings?.canary));
	const before = new Map(states);
	const isSmall = (slug: string) => isSmallFolder(join(layout.content, 'branches', slug));
	await eachInWorkers(step.slugs, { worker, settings, crashed, isSmall }, (slug, result) => {
		for (const [phase, seconds] of Object.entries(result.seconds)) work[phase] = (work[phase] ?? 0) + seconds;
		const mayGoOut = rollout.note(step, slug, before.get(slug), result);
		const state = mayGoOut ? settle(settings, slug, sourceOf(slug, result.uses), result, report) : undefined;
		if (state) states.set(slug, state);
		if (!mayGoOut) report.kept.push(slug);
		progress.step(rollout.found.size, rollout.found.size + changed.length - step.slugs.length, slug);
	});
	rollout.judge(step);
	watch.lap('branches');

	// No branch at all is a folder that is not there, rather than a network that was given up.
	if (!isPart && slugs.length > 0) removeVanished(layout, slugs);
	const remembered = isPart ? rememberedSites(layout).filter((site) => site !== HUB) : slugs;
	const known = remembered
		.map((slug) => states.get(slug) ?? readState(layout, slug))
		.filter((state) => state !== undefined);
	const summaries = known.flatMap(({ summary }) => summary ?? []);
	const closed = known.flatMap((state) => state.closed ?? []);
	const isTried = rollout.halt === undefined || step.kind !== 'canary';
	const hub = shard || !isTried ? undefined : await buildHub(settings, summaries, closed, around.forHub, force);
	if (hub) {
		report.problems.push(...hub.problems);
		if (hub.isRendered) report.rendered.push('hub');
		report[hub.isWritten ? 'written' : 'unchanged'].push('hub');
		watch.lap('hub');
		searchHub(settings, summaries);
		watch.lap('hub search');
	}
	tidy(layout);
	watch.lap('tidy');

	for (const slug of new Set([...slugs, ...rollout.found.keys()])) {
		const found = rollout.found.get(slug);
		if (!found) report.unchanged.push(slug);
		report.problems.push(...(found ?? states.get(slug)?.problems ?? []));
	}
	report.branches = Math.max(slugs.length, rollout.found.size);
	report.entries = known.reduce((sum, { entries }) => sum + entries, 0);
	report.pages = known.reduce((sum, { pages }) => sum + pages, hub?.pages ?? 0);
	completeReport(report, watch.seconds, work);
	if (rollout.halt) report.halt = rollout.halt;
	const isDone = step.left === 0 || rollout.halt !== undefined;
	if (shard && isDone && !rollout.halt)
		writeShardRecord(layout.store, { shard, commit: commit ?? '', theme: theme.digest, now, slugs, kept: report.kept });
	return !isDone;
}
