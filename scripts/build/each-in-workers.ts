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
	work: Work<Settings, Result>,
	done: (slug: string, result: Result) => void,
): Promise<void> {
	const crew = hireWorkers(work, slugs.length);
	try {
		await crew.each(slugs, done);
	} finally {
		await crew.dismiss();
	}
}

/** Workers that are kept from one list of branches to the next, until they are dismissed. */
export interface Crew<Result> {
	each(slugs: string[], done: (slug: string, result: Result) => void): Promise<void>;
	dismiss(): Promise<void>;
}

/** @param most so many branches may come one after the other; no more workers than that are started, and none before one is needed. */
export function hireWorkers<Settings, Result>(
	{ worker, settings, crashed, isSmall = () => false }: Work<Settings, Result>,
	most: number,
): Crew<Result> {
	let hired: Promise<Hired<Settings, Result>> | undefined;
	return {
		async each(slugs, done) {
			const isHere = slugs.length <= FEW && slugs.every((slug) => isSmall(slug));
			if (!isHere) hired ??= hire(worker, Math.min(availableParallelism(), most));
			const { run, broken } = isHere ? await here<Settings, Result>(worker) : await hired!;
			const finished = slugs.map(async (slug) => {
				done(slug, await run({ slug, settings }).catch((error: Error) => crashed(slug, error)));
			});
			await Promise.race([broken, Promise.all(finished)]);
		},
		dismiss: async () => (await hired?.catch(() => undefined))?.dismiss(),
	};
}

interface Hired<Settings, Result> {
	run(task: { slug: string; settings: Settings }): Promise<Result>;
	/** A worker that cannot even start belongs to no branch: without this the build would wait for ever. */
	broken: Promise<never>;
	dismiss(): Promise<void>;
}

const nobody = async () => {};
const never = new Promise<never>(() => {});

/** Works in this thread, on one branch after the other. */
async function here<Settings, Result>(worker: URL): Promise<Hired<Settings, Result>> {
	const { default: work } = (await import(worker.href)) as { default: Hired<Settings, Result>['run'] };
	let last: Promise<unknown> = Promise.resolve();
	const run: Hired<Settings, Result>['run'] = (task) => {
		const result = last.then(() => work(task));
		last = result.catch(nobody);
		return result;
	};
	return { run, broken: never, dismiss: nobody };
}

async function hire<Settings, Result>(worker: URL, threads: number): Promise<Hired<Settings, Result>> {
	const { Piscina } = await import('piscina');
	const compiled = getCompileCacheDir();
	const pool = new Piscina<{ slug: string; settings: Settings }, Result>({
		filename: worker.href,
		minThreads: threads,
		maxThreads: threads,
		idleTimeout: Number.POSITIVE_INFINITY,
		resourceLimits: LIMITS,
		// A worker looks for what is compiled already only where its environment says.
		...(compiled && { env: environmentFor({ NODE_COMPILE_CACHE: dirname(compiled) }) }),
	});
	const broken = new Promise<never>((_, reject) => pool.once('error', reject));
	// Heard by whoever works at that moment; nobody does between two lists.
	broken.catch(() => {});
	return { run: (task) => pool.run(task), broken, dismiss: () => pool.destroy() };
}
