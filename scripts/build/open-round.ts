import { randomUUID } from 'node:crypto';
import { readNetwork } from '../../src/network/read-network.ts';
import { forgottenSites } from './adopt.ts';
import type { BuildOptions } from './build-network.ts';
import type { BuildReport } from './build-report.ts';
import { askAbout, type CommittedFolders } from './committed-folders.ts';
import { dueSites } from './due/due-sites.ts';
import { type Remembered, recallBranches } from './find-changes.ts';
import { KEEP } from './history.ts';
import type { BuildSettings } from './job.ts';
import { type NetworkDigests, networkDigests } from './network-digests.ts';
import { networkMistakes } from './network-mistakes.ts';
import { requireBranches, requireSome } from './prepare-folders.ts';
import { requireCommitted } from './shards/committed.ts';
import { mergeShards } from './shards/merge-shards.ts';
import { requireSameOrigin } from './shards/same-origin.ts';
import { slugsOf } from './shards/shard.ts';
import { prepareTheme } from './theme.ts';
import { withFilms } from './with-films.ts';

/** What is looked at in one round of a build, and with what. */
export interface Round {
	settings: BuildSettings;
	/** The branches it is about, and whether there are others that stay as they are. */
	slugs: string[];
	isPart: boolean;
	remembered: Map<string, Remembered>;
	folders: CommittedFolders;
	around: NetworkDigests;
}

/** Reads the network and prepares theme and settings; nothing where `network.yml` keeps everything as it is, which the report then says. */
export async function openRound(
	{ layout, only, due = false, shard, merge, now, packing, keep = KEEP, progress, asking }: BuildOptions,
	report: BuildReport,
	{ isFirst, lap }: { isFirst: boolean; lap: (phase: string) => void },
): Promise<Round | undefined> {
	const { content } = layout;
	if (shard || merge) requireCommitted(content);
	const asked = asking ?? askAbout(content, only);
	const source = readNetwork(content);
	report.problems = [...source.problems];
	const { settings: network, slugs: all } = source;
	if (!network) return undefined;
	const mistakes = networkMistakes(content, network, now);
	report.problems.push(...mistakes);
	if (mistakes.length > 0) return undefined;
	requireBranches(only, all, content);
	requireSome(all, layout);
	const turned = due ? dueSites(layout, now).due : only;
	const isPart = due || only.length > 0;
	const lost = new Set(isPart ? forgottenSites(layout, all) : []);
	const slugs = isPart
		? all.filter((slug) => turned.includes(slug) || lost.has(slug))
		: shard
			? slugsOf(shard, content, all)
			: all;
	lap('plan');

	progress.say('正在准备页面模板');
	const theme = await prepareTheme(layout, packing);
	lap('theme');
	// While git looks at every file, what most changes need is loaded and looked up.
	await import('./branch-worker.ts');
	lap('load');
	let remembered = recallBranches(layout, slugs);
	lap('states');
	const folders = withFilms(await asked, layout.films);
	lap('git');
	const { commit } = folders;
	const at = new Date().toISOString();
	const around = networkDigests(content, network, folders);
	const networkDigest = around.forHub;
	const settings = { build: randomUUID(), layout, theme, network, networkDigest, now, commit, at, keep };
	if (merge && isFirst) {
		requireSameOrigin(merge, { commit, theme: theme.digest, now, slugs: all });
		mergeShards(merge, layout, settings);
		remembered = recallBranches(layout, slugs);
		lap('merge');
	}
	return { settings, slugs, isPart, remembered, folders, around };
}
