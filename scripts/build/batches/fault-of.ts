import type { Problem } from '../../../src/network/problem.ts';
import type { BranchResult } from '../job.ts';
import type { SiteState } from '../state.ts';

/** What a change of the whole network broke in a branch that was whole before: it has mistakes now, or many pages are gone. */
export function faultOf(before: SiteState | undefined, result: BranchResult): 'mistakes' | 'pages' | undefined {
	if (isWrong(result.problems)) return before && !isWrong(before.problems ?? []) ? 'mistakes' : undefined;
	const lost = before !== undefined && result.pages < before.pages * MOST_OF;
	const isGone = before?.release !== undefined && result.release === undefined;
	return lost || isGone ? 'pages' : undefined;
}

/** A theme may give up a page here and there; one that gives up more is broken, or is meant to and is told so. */
const MOST_OF = 0.8;

const isWrong = (problems: Problem[]): boolean => problems.some(({ severity }) => severity === 'must-fix');
