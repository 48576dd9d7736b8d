import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../../src/network/problem.ts';
import { readNetwork } from '../../src/network/read-network.ts';
import type { Minute } from '../../src/network/time.ts';
import { askGit } from '../build/committed-folders.ts';
import { broke } from '../build/crashed.ts';
import { eachInWorkers, type Work } from '../build/each-in-workers.ts';
import type { Layout } from '../build/layout.ts';
import { requireBranches, WrongFolderError } from '../build/prepare-folders.ts';
import type { Progress } from '../build/progress.ts';
import { inReadingOrder } from '../build/reading-order.ts';
import { isSmallFolder } from '../build/small-folder.ts';
import { withFilms } from '../build/with-films.ts';
import { judgedBy } from './judged-by.ts';
import { recallVerdict } from './memory.ts';
import type { BranchVerdict } from './validate-branch.ts';
import type { ValidateSettings } from './validate-worker.ts';

/** What to validate. */
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
	requireBranches(only, all, content);
	if (network) {
		const slugs = only.length > 0 ? only : all;
		report.branches = slugs.length;
		const folders = withFilms(await askGit(content), layout.films);
		const by = judgedBy(content, network, folders, now);
		const keys = new Map(slugs.map((slug) => [slug, `${by} ${folders.digestOf(`branches/${slug}`)}`]));
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
			...{ run: randomUUID(), content, media: layout.media, films: layout.films, network, now },
			...{ memory, judgedBy: by, keys: Object.fromEntries(keys) },
		};
		const worker = new URL('./validate-worker.ts', import.meta.url);
		const isSmall = (slug: string) => isSmallFolder(join(content, 'branches', slug));
		const work: Work<ValidateSettings, BranchVerdict> = { worker, settings, crashed, isSmall };
		const judging = eachInWorkers(changed, work, (slug, verdict) => {
			add(slug, verdict);
			report.judged += 1;
			progress.step(report.judged, changed.length, slug);
		});
		const around = async () => {
			if (only.length > 0) return;
			// While the workers start.
			await setImmediate();
			const { validateAround } = await import('./validate-around.ts');
			report.problems.push(...(await validateAround(layout, network, now)));
		};
		await Promise.all([judging, around()]);
	}
	report.problems.sort(inReadingOrder);
	report.seconds = (performance.now() - start) / 1000;
	return report;
}

const crashed = (slug: string, error: Error): BranchVerdict => ({
	problems: [broke(slug, error, '检查')],
	entries: 0,
	toLaunch: [],
});
