import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Surroundings } from '../../src/compose/compose-branch.ts';
import { composeShared } from '../../src/compose/compose-shared.ts';
import { hiddenProblems } from '../../src/compose/hidden-problems.ts';
import type { Problem } from '../../src/network/problem.ts';
import { dayOf } from '../../src/network/time.ts';
import { type Judging, judgeEntries } from '../../src/rules/judge-branch.ts';
import { judgeNetwork } from '../../src/rules/judge-network.ts';
import { policyProblems, weigh } from '../../src/rules/weigh.ts';

/** Judges what all branches share: the entries in `shared/`, and what `network.yml` makes of the rules. */
export async function validateShared(
	surroundings: Surroundings,
	options: Pick<Judging, 'rules' | 'recall'> = {},
): Promise<Problem[]> {
	const { network, content, now, shared } = surroundings;
	const fileOf = (entry: { file: string }) => relative(content, entry.file).split(sep).join('/');
	const composed = await composeShared(surroundings);
	const found = [
		...composed.problems,
		...(await hiddenProblems(shared.entries, network.topics, 'shared', surroundings)),
		...judgeEntries(shared.entries, content, { network, today: dayOf(now), ...options }),
	];
	const yaml = readFileSync(join(content, 'network.yml'), 'utf8');
	return [
		...judgeNetwork(network, yaml),
		...policyProblems(network, yaml),
		...weigh(found, shared.entries, network, fileOf),
	];
}
