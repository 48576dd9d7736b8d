import { relative, sep } from 'node:path';
import { composeBranch, type Surroundings } from '../../src/compose/compose-branch.ts';
import { hiddenProblems } from '../../src/compose/hidden-problems.ts';
import { toLaunch } from '../../src/compose/to-launch.ts';
import type { Problem } from '../../src/network/problem.ts';
import { readBranch } from '../../src/network/read-branch.ts';
import { dayOf, type Minute } from '../../src/network/time.ts';
import { type Judging, judgeBranch } from '../../src/rules/judge-branch.ts';
import { weigh } from '../../src/rules/weigh.ts';

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
	const fileOf = (entry: { file: string }) => relative(content, entry.file).split(sep).join('/');
	if (!source) return { problems: weigh(problems, [], network, fileOf), entries: 0, toLaunch: [] };

	const { branch, since, due, ...composed } = await composeBranch(source, surroundings, 'members');
	const topics = [...source.face.topics, ...network.topics];
	const hidden = await hiddenProblems(source.entries, topics, slug, surroundings);
	const found = [
		...problems,
		...composed.problems,
		...hidden,
		...judgeBranch(source, { network, today: dayOf(now), ...options }),
	];
	return {
		problems: weigh(found, source.entries, network, fileOf).map((one) => ({ ...one, branch: slug })),
		entries: source.entries.length,
		toLaunch: toLaunch(branch, network.launch),
		...(since && { since }),
		...(due && { due }),
	};
}
