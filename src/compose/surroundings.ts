import type { MediaStore } from '../media/media-store.ts';
import type { Problem } from '../network/problem.ts';
import { readShared } from '../network/read-shared.ts';
import type { Minute } from '../network/time.ts';
import type { NetworkSettings } from '../schema/network.ts';
import type { Surroundings } from './compose-branch.ts';
import { networkFacts } from './network-facts.ts';

/** Reads once what every branch of a network is composed with, and says what is wrong in it. */
export async function openSurroundings(
	content: string,
	network: NetworkSettings,
	media: MediaStore,
	now: Minute,
): Promise<{ surroundings: Surroundings; problems: Problem[] }> {
	const shared = readShared(content, network);
	const { facts, problems } = await networkFacts(network, content, media);
	return {
		surroundings: { network, facts, shared, media, content, now },
		problems: [...problems, ...shared.problems],
	};
}
