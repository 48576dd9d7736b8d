import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSurroundings } from '../../src/compose/surroundings.ts';
import { openJudgingStore } from '../../src/media/judging-store.ts';
import { readNetwork } from '../../src/network/read-network.ts';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../../tests/small-network.ts';
import { validateBranch } from './validate-branch.ts';

const NOW = '2026-11-21T09:00';

async function verdictOn(body: string) {
	const files = {
		'branches/ting-tao/news/2026-05-01-a.md': entry('去别处看看', '2026-05-01', body, 'summary: 去别处。\n'),
	};
	const content = scratchFolder(smallNetwork({ ...branchFiles('wu-tong', '梧桐里支部'), ...files }));
	const network = readNetwork(content).settings!;
	const media = openJudgingStore(join(scratchFolder(), 'media'));
	const { surroundings } = await openSurroundings(content, network, media, NOW);
	const { problems, due } = await validateBranch('ting-tao', surroundings);
	return { due, rules: problems.filter(({ file }) => file.endsWith('-a.md')).map(({ rule }) => rule) };
}

test.each([
	['../../../wu-tong/news/2026-03-14-kaifang-ri/', []],
	['../../../wu-tong/news/2026-03-15-mei-you/', ['link-elsewhere']],
	['https://zhibu.example.org/mei-you/', ['link-elsewhere']],
])('a link to «%s» is looked for, and again the next time', async (address, rules) => {
	expect(await verdictOn(`梧桐里支部的[开放日](${address})那天，我们也去了四个人，坐到下午。`)).toEqual({
		due: NOW,
		rules,
	});
});

test('what is said of a branch by itself holds until something in it turns', async () => {
	expect(await verdictOn('看[第一课](../../study/2026-02-01-di-yi-ke/)，五分钟读完，读完再回来说。')).toEqual({
		rules: [],
	});
});
