import { join } from 'node:path';
import type { Problem } from '../src/network/problem.ts';
import { readBranch } from '../src/network/read-branch.ts';
import { readNetwork } from '../src/network/read-network.ts';
import { judgeBranch } from '../src/rules/judge-branch.ts';
import type { Rule } from '../src/rules/rule.ts';
import { scratchFolder } from './scratch-folder.ts';
import { smallNetwork } from './small-network.ts';

/** Paths within the branch of `smallNetwork`, and what to put there. */
export const inBranch = (files: Record<string, string | Uint8Array>): Record<string, string | Uint8Array> =>
	Object.fromEntries(Object.entries(files).map(([path, data]) => [`branches/ting-tao/${path}`, data]));

/** What rules find in that branch, its network holding these files too; `prepare` may add what is no file. */
export function judgeFolder(
	rules: Rule[],
	files: Record<string, string | Uint8Array>,
	prepare: (branch: string) => void = () => {},
): Problem[] {
	const content = scratchFolder(smallNetwork(files));
	prepare(join(content, 'branches/ting-tao'));
	const network = readNetwork(content).settings!;
	const { branch } = readBranch(content, 'ting-tao', network);
	return judgeBranch(branch!, { network, today: '2026-11-21', rules });
}

/** Where it was found, counted from the branch's folder. */
export const placesOf = (problems: Problem[]): string[] =>
	problems.map(({ file }) => file.slice('branches/ting-tao/'.length));
