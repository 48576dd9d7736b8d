import { randomUUID } from 'node:crypto';
import { openSurroundings } from '../../src/compose/surroundings.ts';
import { openJudgingStore } from '../../src/media/judging-store.ts';
import type { Problem } from '../../src/network/problem.ts';
import { readNetwork } from '../../src/network/read-network.ts';
import type { Minute } from '../../src/network/time.ts';
import { broke } from '../build/crashed.ts';
import { eachInWorkers } from '../build/each-in-workers.ts';
import type { Layout } from '../build/layout.ts';
import { WrongFolderError } from '../build/prepare-folders.ts';
import type { Progress } from '../build/progress.ts';
import { inReadingOrder } from './reading-order.ts';
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
	const { content, media } = layout;
	const { settings: network, slugs: all, problems } = readNetwork(content);
	const report: ValidateReport = { problems, branches: 0, entries: 0, judged: 0, seconds: 0 };
	const unknown = only.filter((slug) => !all.includes(slug));
	if (unknown.length > 0)
		throw new WrongFolderError(`没有这个支部：${unknown.join('、')}。支部是 ${content}/branches 里的文件夹。`);
	if (network) {
		const slugs = only.length > 0 ? only : all;
		if (only.length === 0) {
			const { surroundings, problems: found } = await openSurroundings(content, network, openJudgingStore(media), now);
			report.problems.push(...found, ...(await validateShared(surroundings)));
		}
		const settings: ValidateSettings = { run: randomUUID(), content, media, network, now };
		const worker = new URL('./validate-worker.ts', import.meta.url);
		await eachInWorkers<ValidateSettings, BranchVerdict>(slugs, { worker, settings, crashed }, (slug, verdict) => {
			report.problems.push(...verdict.problems);
			report.entries += verdict.entries;
			if (slug === launch) report.launch = { slug, missing: verdict.toLaunch };
			report.judged += 1;
			progress.step(report.judged, slugs.length, slug);
		});
		report.branches = slugs.length;
	}
	report.problems.sort(inReadingOrder);
	report.seconds = (performance.now() - start) / 1000;
	return report;
}

const crashed = (slug: string, error: Error): BranchVerdict => ({
	problems: [broke(slug, error)],
	entries: 0,
	toLaunch: [],
});
