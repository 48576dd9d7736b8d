import { join } from 'node:path';
import { pickCanary } from './batches/own-change.ts';
import type { Rollout, Step } from './batches/rollout.ts';
import type { BuildOptions } from './build-network.ts';
import type { BuildReport } from './build-report.ts';
import { crashed } from './crashed.ts';
import { hireWorkers } from './each-in-workers.ts';
import type { Changes } from './find-changes.ts';
import type { Round } from './open-round.ts';
import { settle } from './settle.ts';
import { isSmallFolder } from './small-folder.ts';
import type { stopwatch } from './stopwatch.ts';

/** What the rounds of one build have in common. */
export interface Run {
	rollout: Rollout;
	report: BuildReport;
	watch: ReturnType<typeof stopwatch>;
	/** Seconds of work by phase, of all workers together. */
	work: Record<string, number>;
	isFirst: boolean;
}

const WORKER = new URL('./branch-worker.ts', import.meta.url);

/**
 * Builds the branches step by step and switches in those that may go out, until nothing is left, too much fails,
 * or the hub or somebody who waits for the lock has to have a turn; returns the last step. The workers are kept: starting them costs as much as ten branches.
 */
export async function carryOut(
	{ settings }: Round,
	{ states, own, touched, sourceOf }: Changes,
	{ layout, isOut, progress }: BuildOptions,
	{ rollout, report, work }: Run,
	isWaitedFor: () => boolean,
): Promise<Step> {
	const all = own.length + touched.length + rollout.found.size;
	const isSmall = (slug: string) => isSmallFolder(join(layout.content, 'branches', slug));
	const crew = hireWorkers({ worker: WORKER, settings, crashed, isSmall }, own.length + touched.length);
	const isLeft = (slug: string) => !rollout.found.has(slug);
	const canary = (of: string[]) => pickCanary(of, states, settings.network.canary);
	try {
		for (;;) {
			const step = rollout.next(own.filter(isLeft), touched.filter(isLeft), canary);
			const before = new Map(states);
			await crew.each(step.slugs, (slug, result) => {
				for (const [phase, seconds] of Object.entries(result.seconds)) work[phase] = (work[phase] ?? 0) + seconds;
				const mayGoOut = rollout.note(step, slug, before.get(slug), result);
				const state = mayGoOut ? settle(settings, slug, sourceOf(slug, result.uses), result, report) : undefined;
				if (state) {
					states.set(slug, state);
					isOut?.(slug);
				}
				if (!mayGoOut) report.kept.push(slug);
				progress.step(rollout.found.size, all, slug);
			});
			rollout.judge(step);
			// The front page has what people wrote before anything is tried on everybody.
			if (step.left === 0 || rollout.halt || step.kind === 'own' || isWaitedFor()) return step;
		}
	} finally {
		await crew.dismiss();
	}
}
