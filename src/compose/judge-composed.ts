import { entryPath } from '../network/addresses.ts';
import type { Problem } from '../network/problem.ts';
import type { BranchSource } from '../network/read-branch.ts';
import { dayOf } from '../network/time.ts';
import { holdingRules } from '../rules/holding-rules.ts';
import { type Judging, judgeBranch } from '../rules/judge-branch.ts';
import { weigh } from '../rules/weigh.ts';
import type { Branch } from './branch.ts';
import type { Surroundings } from './compose-branch.ts';

/**
 * All that is wrong in a branch, as it counts: what was found so far, by reading and composing, and by the rules.
 * With `onlyHolding` by the rules alone that may hold the branch back.
 * @param composed the branch as the fullest of its audiences gets it.
 * @param wasHidden entries that were composed besides.
 */
export function judgeComposed(
	source: BranchSource,
	found: readonly Problem[],
	composed: Branch | undefined,
	{ network, content, now }: Pick<Surroundings, 'network' | 'content' | 'now'>,
	options: Pick<Judging, 'rules' | 'recall'> & { wasHidden?: ReadonlySet<string>; onlyHolding?: boolean } = {},
): Problem[] {
	const { wasHidden, onlyHolding, ...judging } = options;
	if (onlyHolding) judging.rules = holdingRules(network);
	const all = [...found, ...judgeBranch(source, { network, today: dayOf(now), ...judging })];
	const shown = new Set(composed?.entries.map(({ data }) => data.path));
	const isWhole = ({ column, id, file }: { column: { id: string }; id: string; file: string }) =>
		!onlyHolding && (shown.has(entryPath(column.id, id)) || wasHidden?.has(file) === true);
	return weigh(all, source.entries, network, content, isWhole).map((one) => ({ ...one, branch: source.slug }));
}
