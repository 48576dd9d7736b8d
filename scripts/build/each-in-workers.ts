import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { environmentFor } from '../environment.ts';

/** Memory of one worker in MB; a branch that needs more fails alone. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 };

/** So many small branches take no longer one after the other than two workers to start. */
const FEW = 3;

/** What is to be done with each branch, and by which module: its default export takes `{ slug, settings }`. */
export interface Work<Settings, Result> {
	worker: URL;
	settings: Settings;
	/** What stands for the result of a branch that breaks the program itself; the others go on. */
	crashed: (slug: string, error: Error) => Result;
	/** Whether a branch that is one of a few may be worked on in this very thread: a worker takes longer to start than most branches. */
	isSmall?: (slug: string) => boolean;
}

/** Works on branches side by side in worker threads and hands on each result as it comes. */
export async function eachInWorkers<Settings, Result>(
	slugs: string[],
	{ worker, settings, crashed, isSmall = () => false }: Work<Settings, Result>,
	done: (slug: string, result: Result) => void,
): Promise<void> {
	if (slugs.length <= FEW && slugs.every((slug) => isSmall(slug))) {
		const { default: work } = await import(worker.href);
		for (const slug of slugs) done(slug, await work({ slug, settings }).catch((error: Error) => crashed(slug, error)));
		return;
	}
	const { Piscina } = await import('piscina');
	const compiled = getCompileCacheDir();
	const threads = Math.min(availableParallelism(), slugs.length);
	const pool = new Piscina<{ slug: string; settings: Settings }, Result>({
		filename: worker.href,
		minThreads: threads,
		maxThreads: threads,
		idleTimeout: Number.POSITIVE_INFINITY,
		resourceLimits: LIMITS,
		// A worker looks for what is compiled already only where its environment says.
		...(compiled && { env: environmentFor({ NODE_COMPILE_CACHE: dirname(compiled) }) }),
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
