import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { smallNetwork } from '../../tests/small-network.ts';
import { openMediaStore } from '../media/media-store.ts';
import { readBranch } from '../network/read-branch.ts';
import { readNetwork } from '../network/read-network.ts';
import type { Audience } from '../schema/entry.ts';
import { composeBranch } from './compose-branch.ts';
import { branchPages } from './pages.ts';
import { openSurroundings } from './surroundings.ts';

async function pagesOf(status: string, audience: Audience): Promise<string[]> {
	const settings = `name: 听涛楼联合支部\nstatus: ${status}\nsuccessor: wutong\nintroduction: 楼里的支部\n`;
	const content = scratchFolder(smallNetwork({ 'branches/ting-tao/branch.yml': settings }));
	const network = readNetwork(content).settings!;
	const { surroundings } = await openSurroundings(
		content,
		network,
		openMediaStore(scratchFolder()),
		'2026-11-21T09:00',
	);
	const { branch } = await composeBranch(readBranch(content, 'ting-tao', network).branch!, surroundings, audience);
	return branchPages(branch);
}

test.each(['preparing', 'paused', 'archived'])(
	'for the public a branch that is %s is one page and a 404',
	async (status) => {
		expect(await pagesOf(status, 'public')).toEqual(['', '404/']);
	},
);

test.each(['preparing', 'paused', 'archived'])('its members read all of a branch that is %s', async (status) => {
	expect(await pagesOf(status, 'members')).toEqual(await pagesOf('live', 'public'));
});

test('a live branch has its columns, years, entries and topics, each once', async () => {
	const pages = await pagesOf('live', 'public');
	expect(pages).toEqual([...new Set(pages)]);
	expect(pages).toEqual(
		expect.arrayContaining(['', 'news/', 'news/2026/', 'news/2026-03-14-kaifang-ri/', 'topics/ke-tang/', 'feed.xml']),
	);
});
