import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder, writeFiles } from '../../tests/scratch-folder.ts';
import { smallNetwork } from '../../tests/small-network.ts';
import { openDesk } from './open-desk.ts';

const KEY = { branch: 'ting-tao', column: 'news', id: '2026-03-20-xin' };

test('what a killed desk had to hand is gone when it starts again, and nothing of the kind stays when it ends', async () => {
	const folder = scratchFolder();
	const home = join(folder, 'desk');
	writeFiles(home, { 'scratch/draft-a1b2c3/branches/ting-tao/news/2026-03-14-a/index.md': '草稿' });
	const { desk, close } = await openDesk({
		...{ home, folder: scratchFolder(smallNetwork()), below: '', publicRoot: join(folder, 'dist') },
		...{ host: '127.0.0.1', port: 0, isDemo: false },
	});
	const { scratch } = desk.folders;
	expect(existsSync(scratch)).toBe(false);
	await desk.problems.of(KEY, '---\ntitle: 新的一篇\ndate: 2026-03-20\n---\n\n正文\n', [], async () => undefined);
	expect(existsSync(scratch)).toBe(true);
	await close();
	expect(existsSync(scratch)).toBe(false);
});
