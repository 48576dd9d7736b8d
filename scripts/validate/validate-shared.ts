import type { Surroundings } from '../../src/compose/compose-branch.ts';
import { composeShared } from '../../src/compose/compose-shared.ts';
import { hiddenAt, hiddenProblems } from '../../src/compose/hidden-problems.ts';
import { referenceProblems } from '../../src/compose/reference-problems.ts';
import { pathIn } from '../../src/network/path-in.ts';
import type { Problem } from '../../src/network/problem.ts';
import type { EntrySource } from '../../src/network/read-entry.ts';
import { readShared } from '../../src/network/read-shared.ts';
import { dayOf } from '../../src/network/time.ts';
import { judgeEntries } from '../../src/rules/judge-branch.ts';
import { judgeSharedHome } from '../../src/rules/judge-shared.ts';
import { weigh } from '../../src/rules/weigh.ts';

/** What is wrong in the entries of `shared/` when they are composed, those nobody sees yet too. */
export async function validateShared(surroundings: Surroundings): Promise<Problem[]> {
	const { network, content, now, shared } = surroundings;
	const { problems } = await composeShared(surroundings);
	// Whoever mends a mistake of one kind should see those of the others, too.
	const { entries } = readShared(content, network);
	const sound = new Set(shared.entries.map(({ file }) => file));
	const hidden = new Set(hiddenAt(entries, now));
	const unseen = entries.filter((one) => hidden.has(one) || !sound.has(one.file) || isForMembers(one));
	const later = await hiddenProblems(unseen, entries, network.topics, 'shared', surroundings);
	const referred = inFiles(content, referenceProblems(entries, network.topics));
	return [
		...problems,
		...weigh([...later, ...referred], entries, network, content, () => false),
		...(await overruledInVain(surroundings, referred)),
	];
}

/** What shared entries overrule although nothing of the kind is found in them; they are few, so they are judged once more. */
async function overruledInVain(surroundings: Surroundings, referred: Problem[]): Promise<Problem[]> {
	const { shared, network, content, now } = surroundings;
	const overruling = shared.entries.filter(({ data }) => data.overrule.length > 0);
	if (overruling.length === 0) return [];
	const composed = await hiddenProblems(overruling, shared.entries, network.topics, 'shared', surroundings);
	const judging = { network, today: dayOf(now) };
	const judged = [...judgeEntries(overruling, content, judging), ...judgeSharedHome(shared, content, judging)];
	return weigh([...referred, ...composed, ...judged], overruling, network, content, () => true).filter(
		({ rule }) => rule === 'overrule-unused',
	);
}

const isForMembers = ({ data, column }: EntrySource): boolean =>
	data.audience === 'members' || column.audience === 'members';

const inFiles = (content: string, found: ReturnType<typeof referenceProblems>): Problem[] =>
	found.map(({ entry, problem }) => ({ ...problem, file: pathIn(content, entry.file) }));
