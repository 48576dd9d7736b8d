import { openFilms } from '../../src/compose/films.ts';
import { openSurroundings } from '../../src/compose/surroundings.ts';
import { judgeMarkdown } from '../../src/markdown/judge.ts';
import { openJudgingStore } from '../../src/media/judging-store.ts';
import type { Problem } from '../../src/network/problem.ts';
import type { Minute } from '../../src/network/time.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import type { Layout } from '../build/layout.ts';
import { validateShared } from './validate-shared.ts';

/** What is wrong in the network's own settings and in what branches share. */
export async function validateAround(
	{ content, media, films }: Layout,
	network: NetworkSettings,
	now: Minute,
): Promise<Problem[]> {
	const { surroundings, problems } = await openSurroundings(content, network, openJudgingStore(media), now, {
		render: judgeMarkdown,
		films: openFilms(films),
	});
	return [...problems, ...(await validateShared(surroundings))];
}
