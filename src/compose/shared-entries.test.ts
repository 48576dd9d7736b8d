import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { entry, smallNetwork } from '../../tests/small-network.ts';
import { openMediaStore } from '../media/media-store.ts';
import { readNetwork } from '../network/read-network.ts';
import { composeSharedEntry } from './shared-entries.ts';
import { openSurroundings } from './surroundings.ts';

/** Where the links of a shared text lead, wherever it is read. */
async function linksFor(reader: Parameters<typeof composeSharedEntry>[1]): Promise<string[]> {
	const body =
		'[支部](../../../ting-tao/)、[门户](https://zhibu.example.org/branches/)、[这里](../b/)、[手册](../../shou-ce/c/)';
	const files = smallNetwork();
	const content = scratchFolder({
		...files,
		'network.yml': `${files['network.yml']}shared:\n  - { id: ke, collection: study, title: 党课 }\n  - { id: shou-ce, collection: guides, title: 手册 }\n`,
		'shared/ke/a.md': entry('第一课', '2026-01-01', body),
		'shared/ke/b.md': entry('第二课', '2026-01-02', '字。'),
		'shared/shou-ce/c.md': entry('手册', '2026-01-03', '字。'),
	});
	const media = openMediaStore(join(scratchFolder(), 'media'));
	const { surroundings } = await openSurroundings(content, readNetwork(content).settings!, media, '2026-11-21T09:00');
	const source = surroundings.shared.entries.find(({ id }) => id === 'a')!;
	const { entry: made, problems } = await composeSharedEntry({ ...source, isWithheld: false }, reader, surroundings);
	expect(problems).toEqual([]);
	return [...made.rendered.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
}

test('on the hub a shared text leads to branches, to the hub and to other shared texts', async () => {
	expect(await linksFor('hub')).toEqual([
		'/__BASE__/ting-tao/',
		'/__BASE__/branches/',
		'/__BASE__/shared/ke/b/',
		'/__BASE__/shared/shou-ce/c/',
	]);
});

test('in a branch it leads there too, and stays in the branch where its columns are open', async () => {
	expect(await linksFor({ audience: 'public', opened: ['ke'] })).toEqual([
		'/__BASE__/../ting-tao/',
		'/__BASE__/../branches/',
		'/__BASE__/ke/b/',
		'/__BASE__/../shared/shou-ce/c/',
	]);
});
