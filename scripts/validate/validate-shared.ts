import type { Surroundings } from '../../src/compose/compose-branch.ts';
import { composeShared } from '../../src/compose/compose-shared.ts';
import { hiddenAt, hiddenProblems } from '../../src/compose/hidden-problems.ts';
import { referenceProblems } from '../../src/compose/reference-problems.ts';
import { pathIn } from '../../src/network/path-in.ts';
import type { Problem } from '../../src/network/problem.ts';
import { dayOf } from '../../src/network/time.ts';
import { judgeEntries } from '../../src/rules/judge-branch.ts';
import { judgeSharedHome } from '../../src/rules/judge-shared.ts';
import { weigh } from '../../src/rules/weigh.ts';

/** What is wrong in the entries of `shared/` when they are composed, those nobody sees yet too. */
export async function validateShared(surroundings: Surroundings): Promise<Problem[]> {
	const { network, content, now, shared } = surroundings;
	const { problems } = await composeShared(surroundings);
	const hidden = hiddenAt(shared.entries, now);
	const later = await hiddenProblems(hidden, shared.entries, network.topics, 'shared', surroundings);
	const referred = inFiles(content, referenceProblems(shared.entries, network.topics));
	const found = [...later, ...referred];
	return [
		...problems,
		...weigh(found, shared.entries, network, content, () => false),
		...(await overruledInVain(surroundings, referred)),
	];
}

/** What shared entries overrule although nothing of the kind is found in them; they are few, so they are judged once more. */
async function overruledInVain(
	{ shared, network, content, now, ...more }: Surroundings,
	referred: Problem[],
): Promise<Problem[]> {
	const overruling = shared.entries.filter(({ data }) => data.overrule.length > 0);
	if (overruling.length === 0) return [];
	const surroundings = { shared, network, content, now, ...more };
	const composed = await hiddenProblems(overruling, shared.entries, network.topics, 'shared', surroundings);
	const judging = { network, today: dayOf(now) };
	const judged = [...judgeEntries(overruling, content, judging), ...judgeSharedHome(shared, content, judging)];
	return weigh([...referred, ...composed, ...judged], overruling, network, content, () => true).filter(
		({ rule }) => rule === 'overrule-unused',
	);
}

const inFiles = (content: string, found: ReturnType<typeof referenceProblems>): Problem[] =>
	found.map(({ entry, problem }) => ({ ...problem, file: pathIn(content, entry.file) }));
