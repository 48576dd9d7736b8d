import type { Surroundings } from '../../src/compose/compose-branch.ts';
import { composeShared } from '../../src/compose/compose-shared.ts';
import { hiddenAt, hiddenProblems } from '../../src/compose/hidden-problems.ts';
import type { Problem } from '../../src/network/problem.ts';
import { weigh } from '../../src/rules/weigh.ts';

/** What is wrong in the entries of `shared/` when they are composed, those nobody sees yet too. */
export async function validateShared(surroundings: Surroundings): Promise<Problem[]> {
	const { network, content, now, shared } = surroundings;
	const { problems } = await composeShared(surroundings);
	const hidden = hiddenAt(shared.entries, now);
	const later = await hiddenProblems(hidden, shared.entries, network.topics, 'shared', surroundings);
	return [...problems, ...weigh(later, shared.entries, network, content, () => false)];
}
