import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Problem } from '../../src/network/problem.ts';
import type { BranchResult, BuildSettings } from './job.ts';

/** Memory of one worker in MB; a branch that needs more fails alone. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 };

/** Builds branches side by side in worker threads and hands on each result as it comes. */
export async function eachInWorkers(
	slugs: string[],
	settings: BuildSettings,
	done: (slug: string, result: BranchResult) => void,
): Promise<void> {
	if (slugs.length === 0) return;
	const threads = Math.min(availableParallelism(), slugs.length);
	const pool = new Piscina<{ slug: string; settings: BuildSettings }, BranchResult>({
		filename: new URL('./branch-worker.ts', import.meta.url).href,
		minThreads: threads,
		maxThreads: threads,
		idleTimeout: Number.POSITIVE_INFINITY,
		resourceLimits: LIMITS,
	});
	try {
		// A worker that cannot even start belongs to no branch: without this the build would wait for ever.
		const broken = new Promise<never>((_, reject) => pool.once('error', reject));
		const finished = slugs.map(async (slug) => {
			try {
				done(slug, await pool.run({ slug, settings }));
			} catch (error) {
				done(slug, crashed(slug, error as Error));
			}
		});
		await Promise.race([broken, Promise.all(finished)]);
	} finally {
		await pool.destroy();
	}
}

/** A branch that breaks the program itself stands still like one with a mistake in it; the others go on. */
function crashed(slug: string, error: Error): BranchResult {
	const problem: Problem = {
		rule: 'build-broke',
		severity: 'must-fix',
		branch: slug,
		file: `branches/${slug}`,
		line: 1,
		column: 1,
		message: `生成这个支部时程序出错：${error.message}`,
		fix: '网站保持上一次的样子。请把这段话发给网站管理员。',
	};
	return { outcome: 'failed', problems: [problem], entries: 0, pages: 0, seconds: {} };
}
