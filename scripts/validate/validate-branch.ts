import { composeBranch, type Surroundings } from '../../src/compose/compose-branch.ts';
import { hiddenAt, hiddenProblems } from '../../src/compose/hidden-problems.ts';
import { judgeComposed } from '../../src/compose/judge-composed.ts';
import { toLaunch } from '../../src/compose/to-launch.ts';
import type { Problem } from '../../src/network/problem.ts';
import { readBranch } from '../../src/network/read-branch.ts';
import type { Minute } from '../../src/network/time.ts';
import type { Judging } from '../../src/rules/judge-branch.ts';
import { looksElsewhere } from '../../src/rules/link-elsewhere.ts';
import { weigh } from '../../src/rules/weigh.ts';
import { judgeUnsound } from './judge-unsound.ts';

/** What a branch was found to be. */
export interface BranchVerdict {
	problems: Problem[];
	entries: number;
	/** What it lacks for going live, in words. */
	toLaunch: string[];
	/** It holds from `since` until `due`: outside that span something else is to be seen. */
	since?: Minute;
	due?: Minute;
}

/** Judges one branch from disk to finished entries: reading, composing and every rule, all in one pass. */
export async function validateBranch(
	slug: string,
	surroundings: Surroundings,
	options: Pick<Judging, 'rules' | 'recall'> = {},
): Promise<BranchVerdict> {
	const { network, content, now } = surroundings;
	const { branch: source, problems } = readBranch(content, slug, network);
	if (!source) return { problems: weigh(problems, [], network, content, () => false), entries: 0, toLaunch: [] };

	const { branch, since, due, ...composed } = await composeBranch(source, surroundings, 'members');
	const topics = [...source.face.topics, ...network.topics];
	const hidden = hiddenAt(source.entries, now);
	const later = await hiddenProblems(hidden, source.entries, topics, slug, surroundings);
	const found = [...problems, ...composed.problems, ...later];
	const wasHidden = new Set(hidden.map(({ file }) => file));
	return {
		problems: [
			...judgeComposed(source, found, branch, surroundings, { ...options, wasHidden }),
			...(await judgeUnsound(source, problems, surroundings, options)),
		],
		entries: source.entries.length,
		toLaunch: toLaunch(branch, network.launch),
		...(since && { since }),
		// Other branches, and their pages, come and go without this one's folder changing.
		...(source.settings.successor || looksElsewhere(source, network) ? { due: now } : due && { due }),
	};
}
