import { join } from 'node:path';
import { readBranch } from '../../src/network/read-branch.ts';
import type { Committee, NetworkSettings } from '../../src/schema/network.ts';
import { checkDrafts } from './check-drafts.ts';
import type { Draft, NewBranch } from './draft.ts';
import { addCommittees, nameCommittees } from './name-committees.ts';
import { standingIn } from './standing.ts';
import { writeBranch } from './write-branch.ts';

/** What was made, and sentences on what was not, or not rightly. */
export interface Outcome {
	made: NewBranch[];
	/** Committees that were added to `network.yml`. */
	committees: Committee[];
	problems: string[];
}

/** Makes all branches, or none when one of them is wrong and the wrong ones are not to be skipped. */
export function makeBranches(content: string, drafts: Draft[], network: NetworkSettings, skipWrong: boolean): Outcome {
	const committees = nameCommittees(drafts, network.committees);
	const { branches, problems, wrong } = checkDrafts(drafts, standingIn(content));
	if (wrong > 0 && !skipWrong) return { made: [], committees: [], problems };
	const needed = committees.filter(({ id }) => branches.some(({ data }) => data.committee === id));
	addCommittees(join(content, 'network.yml'), needed);
	const settings = { ...network, committees: [...network.committees, ...needed] };
	for (const branch of branches) writeBranch(content, branch);
	const found = branches.flatMap(({ slug }) => readBranch(content, slug, settings).problems);
	return {
		made: branches,
		committees: needed,
		problems: [
			...problems,
			...found.map(({ file, line, column, message, fix }) => `${file}:${line}:${column}  ${message}${fix}`),
		],
	};
}
