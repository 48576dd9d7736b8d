import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediaStore } from '../media/media-store.ts';
import type { Problem } from '../network/problem.ts';
import { readShared } from '../network/read-shared.ts';
import { dayOf, type Minute } from '../network/time.ts';
import { type Judging, judgeEntries } from '../rules/judge-branch.ts';
import { judgeNetwork } from '../rules/judge-network.ts';
import { judgeNetworkTexts } from '../rules/judge-network-texts.ts';
import { judgeSharedHome } from '../rules/judge-shared.ts';
import { policyProblems, weigh } from '../rules/weigh.ts';
import type { NetworkSettings } from '../schema/network.ts';
import type { Surroundings } from './compose-branch.ts';
import { networkFacts } from './network-facts.ts';

/** Whoever opens them may know already what the rules find in shared texts. */
interface Recalling {
	recall?: (judge: () => Problem[]) => Problem[];
}

/**
 * Reads once what every branch of a network is composed with, and says what is wrong in it. A shared entry with a
 * mistake is left out, like one that cannot be read.
 */
export async function openSurroundings(
	content: string,
	network: NetworkSettings,
	media: MediaStore,
	now: Minute,
	{
		render,
		films,
		recall = (judge) => judge(),
		...options
	}: Pick<Judging, 'rules'> & Pick<Surroundings, 'render' | 'films'> & Recalling = {},
): Promise<{ surroundings: Surroundings; problems: Problem[] }> {
	const shared = readShared(content, network);
	const { facts, problems } = await networkFacts(network, content, media, now);
	const yaml = readFileSync(join(content, 'network.yml'), 'utf8');
	const judging = { network, today: dayOf(now), ...options };
	const judged = recall(() => {
		const found = [...judgeEntries(shared.entries, content, judging), ...judgeSharedHome(shared, content, judging)];
		return weigh(found, shared.entries, network, content, () => false);
	});
	const wrong = new Set(judged.flatMap(({ file, severity }) => (severity === 'must-fix' ? [join(content, file)] : [])));
	const sound = { ...shared, entries: shared.entries.filter(({ file }) => !wrong.has(file)) };
	return {
		surroundings: {
			...{ network, facts, shared: sound, media, content, now },
			...(render && { render }),
			...(films && { films }),
		},
		problems: [
			...problems,
			...judgeNetwork(network, yaml, shared),
			...judgeNetworkTexts(network, yaml, dayOf(now), options.rules),
			...policyProblems(network, yaml),
			...shared.problems,
			...judged,
		],
	};
}
