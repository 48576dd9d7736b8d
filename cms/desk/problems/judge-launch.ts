import { composeBranch } from '../../../src/compose/compose-branch.ts';
import type { Films } from '../../../src/compose/films.ts';
import { openSurroundings } from '../../../src/compose/surroundings.ts';
import { toLaunch } from '../../../src/compose/to-launch.ts';
import { judgeMarkdown } from '../../../src/markdown/judge.ts';
import { openJudgingStore } from '../../../src/media/judging-store.ts';
import type { TextProblem } from '../../../src/network/problem.ts';
import { readBranch } from '../../../src/network/read-branch.ts';
import { minuteOf } from '../../../src/network/time.ts';
import type { BranchSettings } from '../../../src/schema/branch.ts';
import type { NetworkSettings } from '../../../src/schema/network.ts';

/**
 * What a branch lacks for going live 上线条件, one missing thing being enough to keep it in preparation; nothing for one
 * that is live already or is not to be.
 * @param store a folder where what is found out about pictures is kept.
 */
export async function judgeLaunch(
	content: string,
	network: NetworkSettings,
	slug: string,
	settings: BranchSettings,
	store: string,
	films: Films,
): Promise<TextProblem[]> {
	const { branch: source } = readBranch(content, slug, network);
	if (!network.launch || settings.status !== 'live' || !source || source.settings.status === 'live') return [];
	const { surroundings } = await openSurroundings(content, network, openJudgingStore(store), minuteOf(new Date()), {
		render: judgeMarkdown,
		films,
	});
	const { branch } = await composeBranch({ ...source, settings }, surroundings, 'members');
	return toLaunch(branch, network.launch).map((missing) => ({
		rule: 'launch-missing',
		severity: 'must-fix',
		line: 1,
		column: 1,
		field: 'status',
		message: `还不能上线：${missing}`,
		fix: '办好以后再把网站状态改成「已上线」。',
	}));
}
