import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layoutOf, shelfOf } from '../../scripts/build/layout.ts';
import { writeFiles } from '../scratch-folder.ts';
import { entry, smallNetwork } from '../small-network.ts';
import { findLeaks } from './find-leaks.ts';
import { scratchNetwork } from './scratch-network.ts';

const FILE = 'branches/ting-tao/news/2026-02-02-jiu-shi.md';
const GONE = 'ting-tao/news/2026-02-02-jiu-shi/gone.html';
const TITLE = '琥珀算盘的旧事';
const written = (more: string) => ({ [FILE]: entry(TITLE, '2026-02-02', '这里写着琥珀算盘。', more) });

test('a withdrawn entry leaves a page without a word of it, and no trace in lists, feeds, search and sitemaps', async () => {
	const { layout, build } = scratchNetwork(smallNetwork(written('')));
	await build();
	expect(readFileSync(join(layout.publicRoot, 'ting-tao/sitemap.xml'), 'utf8')).toContain('jiu-shi');
	expect(existsSync(join(layout.publicRoot, GONE))).toBe(false);

	writeFiles(layout.content, written('withdrawn: true\n'));
	expect(await build()).toMatchObject({ kept: [] });
	const page = readFileSync(join(layout.publicRoot, GONE), 'utf8');
	expect(page).toContain('这篇文章已撤下');
	expect(page).toContain('content="noindex"');
	expect(page).toContain('href="../../news/"');
	const secret = { of: FILE, words: new Set(['琥珀算盘', TITLE]) };
	expect((await findLeaks([layout.publicRoot], [secret])).leaks).toEqual([]);
	const address = { of: FILE, words: new Set(['jiu-shi']) };
	const named = (await findLeaks([layout.publicRoot], [address])).leaks.map(({ file }) => file);
	expect(new Set(named.map((file) => file.replace(/\.gz$/, '')))).toEqual(new Set([join(layout.publicRoot, GONE)]));
});

test('what is wrong in a withdrawn entry holds nothing back', async () => {
	const { build } = scratchNetwork(smallNetwork(written('withdrawn: true\nexpireAt: 昨天\n')));
	expect(await build()).toMatchObject({ exitCode: 0, kept: [] });
});

test('of a withdrawn entry for members, or of somebody who withdrew, the public is not even told that it was there', async () => {
	const { layout, build } = scratchNetwork(
		smallNetwork({
			...written('withdrawn: true\naudience: members\n'),
			'branches/ting-tao/people/lin-mo.yml': 'name: 林墨\ngiven: 2026-01-01\nwithdrawn: 2026-03-01\n',
			'branches/ting-tao/news/2026-02-03-lin-mo.md': entry(
				'一天',
				'2026-02-03',
				'他教大家修灯。',
				'people: [lin-mo]\nwithdrawn: true\n',
			),
		}),
	);
	await build();
	expect(existsSync(join(layout.publicRoot, GONE))).toBe(false);
	expect(existsSync(join(layout.publicRoot, 'ting-tao/news/2026-02-03-lin-mo'))).toBe(false);
	const { root } = shelfOf(layoutOf(layout.content, layout.publicRoot), 'members');
	if (existsSync(root)) expect(existsSync(join(root, 'ting-tao/news/2026-02-03-lin-mo'))).toBe(false);
});
