import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { entry, smallNetwork } from '../small-network.ts';
import { startCommand } from './programs.ts';

const textOf = async (address: string) => (await fetch(address)).text();

test('npm start builds, serves, prints the addresses, and answers a wrong one with the branch’s own page', async () => {
	const content = scratchFolder(smallNetwork());
	const { origin, output } = await startCommand('scripts/start.ts', [
		'--content',
		content,
		'--out',
		join(scratchFolder(), 'dist'),
	]);
	expect(await textOf(`${origin}/`)).toContain('梧桐里支部网');
	expect(await textOf(`${origin}/ting-tao/news/2026-03-14-kaifang-ri/`)).toContain('开放日来了四十位邻居');
	const missing = await fetch(`${origin}/ting-tao/mei-you/`);
	expect(missing.status).toBe(404);
	expect(await missing.text()).toContain('听涛楼联合支部');
	await expect.poll(output).toMatch(/\/ting-tao\//);
});

test('npm run dev shows a changed, a new and a deleted entry at the next reload, without restart', async () => {
	const content = scratchFolder(smallNetwork());
	const { origin } = await startCommand('scripts/dev.ts', ['--content', content]);
	const page = `${origin}/ting-tao/news/2026-03-14-kaifang-ri/`;
	expect(await textOf(page)).toContain('开放日来了四十位邻居');
	writeFiles(content, { 'branches/ting-tao/news/2026-03-14-kaifang-ri.md': entry('改了题目', '2026-03-14', '字。') });
	expect(await textOf(page)).toContain('改了题目');
	writeFiles(content, { 'branches/ting-tao/news/2026-04-01-xin.md': entry('新的一篇', '2026-04-01', '字。') });
	expect(await textOf(`${origin}/ting-tao/news/`)).toContain('新的一篇');
	expect(await textOf(`${origin}/`)).toContain('新的一篇');
	expect(await textOf(`${origin}/ting-tao/`)).not.toContain('__BASE__');
});
