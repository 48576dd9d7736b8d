import { judgeComposed } from '../../src/compose/judge-composed.ts';
import { closedBranch, summarize } from '../../src/compose/summarize.ts';
import { readBranch } from '../../src/network/read-branch.ts';
import { weigh } from '../../src/rules/weigh.ts';
import { composeFaces } from './compose-faces.ts';
import { shownBy, withoutMistakes, wouldShowWithdrawn } from './hold-back.ts';
import type { BranchResult, BuildSettings } from './job.ts';
import { stopwatch } from './stopwatch.ts';
import { surroundingsOf } from './surroundings-of.ts';
import { agreedBy } from './taken-back.ts';
import { writeFace } from './write-face.ts';

/** Builds one branch from disk to finished releases; runs in a worker thread and touches no other branch. */
export default async function buildBranch({
	slug,
	settings,
}: {
	slug: string;
	settings: BuildSettings;
}): Promise<BranchResult> {
	const { layout, network } = settings;
	const watch = stopwatch();
	const read = readBranch(layout.content, slug, network);
	watch.lap('read');
	const nothing = { entries: 0, pages: 0, seconds: watch.seconds };
	if (!read.branch)
		return {
			...nothing,
			outcome: read.isHidden ? 'hidden' : 'failed',
			problems: weigh(read.problems, [], network, layout.content, () => false),
		};

	const { media, surroundings } = await surroundingsOf(settings);
	let faces = await composeFaces(read.branch, surroundings);
	// Members see all that the public sees, so their face has every problem, once.
	const whole = faces.members ?? faces.public;
	const found = [...read.problems, ...(whole?.problems ?? [])];
	watch.lap('compose');
	const problems = judgeComposed(read.branch, found, whole?.branch, surroundings, { onlyHolding: true });
	watch.lap('judge');
	const mistakes = problems.filter(({ severity }) => severity === 'must-fix');
	if (mistakes.length > 0) {
		const mayStay = !read.isHidden && !wouldShowWithdrawn(settings, read.branch, faces, mistakes);
		if (mayStay) return { ...nothing, outcome: 'failed', problems };
		faces = await composeFaces(withoutMistakes(read.branch, mistakes), surroundings);
	}
	watch.lap('compose');

	const open = faces.public && (await writeFace(faces.public, settings, media, watch));
	const inside = faces.members && (await writeFace(faces.members, settings, media, watch));
	const fullest = faces.members ?? faces.public;
	return {
		outcome: 'released',
		problems,
		release: open?.release,
		private: inside?.release,
		summary: faces.public && !read.isHidden ? summarize(faces.public.branch) : undefined,
		closed: faces.public && closedBranch(faces.public.branch),
		since: fullest?.since,
		due: fullest?.due,
		reason: fullest?.reason,
		uses: fullest?.uses,
		shown: shownBy(faces),
		agreed: agreedBy(read.branch.people, settings.now),
		now: settings.now,
		commit: settings.commit,
		theme: settings.theme.name,
		entries: fullest?.branch.entries.length ?? 0,
		pages: (open?.pages ?? 0) + (inside?.pages ?? 0),
		seconds: watch.seconds,
	};
}
