import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layoutOf } from '../../../scripts/build/layout.ts';
import { withLock } from '../../../scripts/build/lock.ts';
import { dayOf, type Minute, minuteOf } from '../../../src/network/time.ts';
import type { Answer, Job, Message, Result } from './job.ts';
import { programStamp } from './program-stamp.ts';

/** Waiting for another build, or for threads, is no reason to be taken for dead. */
const HEARTBEAT = 10_000;

const [content = '', publicRoot = '', films] = process.argv.slice(2);
const layout = layoutOf(content, publicRoot, films);
// In our own store: whoever may write there decides what runs.
if (existsSync(layout.store)) enableCompileCache(layout.program);
const stamp = programStamp();
const { ChangedProgramError, prepareTheme } = await import('../../../scripts/build/theme.ts');
const { buildNetwork } = await import('../../../scripts/build/build-network.ts');
const { dueSites } = await import('../../../scripts/build/due/due-sites.ts');
const { baseNeed } = await import('../../../scripts/build/hub-search/limits.ts');
const { inWords } = await import('../../../scripts/build/disk-reason.ts');
const { resultOf } = await import('./result-of.ts');
const { showText } = await import('./show-text.ts');
await import('../../../scripts/build/branch-worker.ts');

// Without the desk there is nobody to build for; what is half done is cleared away by the next build.
process.on('disconnect', () => process.exit());

let last: Promise<unknown> = warmUp();
process.on('message', ({ id, job }: { id: number; job: Job }) => {
	last = last.then(async () => tell({ id, answer: await work(id, job) }));
});

/** Loads the theme's pages before somebody waits for them; what is wrong with it the first build says. */
async function warmUp(): Promise<void> {
	if (!existsSync(layout.store)) return;
	const nobody = () => {};
	await withLock(layout, nobody, () => prepareTheme(layout, 'gzip'))
		.then(({ entry }) => import(pathToFileURL(entry).href))
		.catch(() => undefined);
}

function tell(message: Message): void {
	// A desk that was killed hears nothing; that this process ends then is said above.
	process.send?.(message, undefined, undefined, () => undefined);
}

async function work(id: number, { only, isDue: due = false, show }: Job): Promise<Answer> {
	if (programStamp() !== stamp) return { is: 'old' };
	const nothing = () => {};
	const progress = { say: nothing, step: nothing, end: nothing };
	const beat = setInterval(() => tell({ id, isAtWork: true }), HEARTBEAT);
	// A branch that was taken away is noticed by a build of everything.
	const isThere = (slug: string) => existsSync(join(content, 'branches', slug));
	const branches = only.every(isThere) ? only : [];
	try {
		const now = minuteOf(new Date());
		if (show) return { is: 'shown', text: await showText(layout, show, now), memoryMB: memoryMB() };
		if (due && dueSites(layout, now).due.length === 0) return done({ kept: {} }, now);
		const isOut = (slug: string) => tell({ id, isOut: slug });
		const how = { due, force: false, now, packing: 'gzip', isOut, progress } as const;
		const report = await buildNetwork({ layout, only: branches, ...how });
		return done(resultOf(report), now);
	} catch (error) {
		if (error instanceof ChangedProgramError) return { is: 'old' };
		console.error(error);
		return { is: 'broken', reason: inWords(error), memoryMB: memoryMB() };
	} finally {
		clearInterval(beat);
	}
}

function done(report: Result, now: Minute): Answer {
	return { is: 'done', report, base: baseNeed(layout, dayOf(now)), memoryMB: memoryMB() };
}

function memoryMB(): number {
	return Math.round(process.memoryUsage.rss() / 1024 / 1024);
}
