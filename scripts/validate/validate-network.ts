import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openSurroundings } from '../../src/compose/surroundings.ts';
import { judgeMarkdown } from '../../src/markdown/judge.ts';
import { openJudgingStore } from '../../src/media/judging-store.ts';
import type { Problem } from '../../src/network/problem.ts';
import { readNetwork } from '../../src/network/read-network.ts';
import type { Minute } from '../../src/network/time.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import { branchDigests } from '../build/branch-digests.ts';
import { broke } from '../build/crashed.ts';
import { eachInWorkers } from '../build/each-in-workers.ts';
import type { Layout } from '../build/layout.ts';
import { WrongFolderError } from '../build/prepare-folders.ts';
import type { Progress } from '../build/progress.ts';
import { inReadingOrder } from '../build/reading-order.ts';
import { judgedBy } from './judged-by.ts';
import { recallVerdict } from './memory.ts';
import type { BranchVerdict } from './validate-branch.ts';
import { validateShared } from './validate-shared.ts';
import type { ValidateSettings } from './validate-worker.ts';

export interface ValidateOptions {
	layout: Layout;
	/** Only these branches; all, and what they share, when empty. */
	only: string[];
	/** One branch, to say what it lacks for going live. */
	launch?: string;
	now: Minute;
	progress: Progress;
}

/** What validating came to. */
export interface ValidateReport {
	/** By file, then by line. */
	problems: Problem[];
	branches: number;
	entries: number;
	/** Branches that were judged; the others are as they were the last time. */
	judged: number;
	/** What the branch that was asked about lacks for going live, in words. */
	launch?: { slug: string; missing: string[] };
	seconds: number;
}

/** Finds everything that is wrong in a network, in one pass. */
export async function validateNetwork({
	layout,
	only,
	launch,
	now,
	progress,
}: ValidateOptions): Promise<ValidateReport> {
	const start = performance.now();
	const { content } = layout;
	if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
		throw new WrongFolderError(`没有文件夹 ${content}。请用 --content 写出内容文件夹的位置。`);
	const { settings: network, slugs: all, problems } = readNetwork(content);
	const report: ValidateReport = { problems, branches: 0, entries: 0, judged: 0, seconds: 0 };
	const unknown = only.filter((slug) => !all.includes(slug));
	if (unknown.length > 0)
		throw new WrongFolderError(`没有这个支部：${unknown.join('、')}。支部是 ${content}/branches 里的文件夹。`);
	if (network) {
		const slugs = only.length > 0 ? only : all;
		report.branches = slugs.length;
		if (only.length === 0) report.problems.push(...(await validateAround(layout, network, now)));
		const by = judgedBy(content, network, now);
		const keys = new Map([...branchDigests(content, slugs)].map(([slug, digest]) => [slug, `${by} ${digest}`]));
		const add = (slug: string, verdict: BranchVerdict) => {
			report.problems.push(...verdict.problems);
			report.entries += verdict.entries;
			if (slug === launch) report.launch = { slug, missing: verdict.toLaunch };
		};
		const memory = join(layout.store, 'validate');
		const changed = slugs.filter((slug) => {
			const known = recallVerdict(memory, slug, keys.get(slug) ?? '', now);
			if (known) add(slug, known);
			return !known;
		});
		const settings = {
			...{ run: randomUUID(), content, media: layout.media, network, now },
			...{ memory, judgedBy: by, keys: Object.fromEntries(keys) },
		};
		const worker = new URL('./validate-worker.ts', import.meta.url);
		await eachInWorkers<ValidateSettings, BranchVerdict>(changed, { worker, settings, crashed }, (slug, verdict) => {
			add(slug, verdict);
			report.judged += 1;
			progress.step(report.judged, changed.length, slug);
		});
	}
	report.problems.sort(inReadingOrder);
	report.seconds = (performance.now() - start) / 1000;
	return report;
}

/** What is wrong in the network's own settings and in what branches share. */
async function validateAround({ content, media }: Layout, network: NetworkSettings, now: Minute): Promise<Problem[]> {
	const { surroundings, problems } = await openSurroundings(content, network, openJudgingStore(media), now, {
		render: judgeMarkdown,
	});
	return [...problems, ...(await validateShared(surroundings))];
}

const crashed = (slug: string, error: Error): BranchVerdict => ({
	problems: [broke(slug, error, '检查')],
	entries: 0,
	toLaunch: [],
});
