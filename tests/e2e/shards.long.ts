import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { readersGet } from './files-under.ts';
import { commitAll, machine } from './machines.ts';
import { runRelease } from './run-release.ts';

const NETWORKS: [what: string, write: (folder: string) => Promise<void>][] = [
	[
		'the sample',
		async (folder) => {
			cpSync('content', folder, { recursive: true });
			commitAll(folder);
		},
	],
	['a generated network', (out) => generate({ branches: 24, entries: 6, pictures: 1, search: 'literal', out })],
];

test.each(NETWORKS)(
	'guarantee 3, same in, same out: %s on one machine, and on four that share nothing',
	async (_, write) => {
		const content = join(scratchFolder(), 'content');
		await write(content);
		const whole = machine(content);
		await whole.build('--compress', 'br');
		const machines = [1, 2, 3, 4].map(() => machine(content));
		for (const [at, { build }] of machines.entries()) await build('--shard', `${at + 1}/4`, '--compress', 'br');
		const merged = machine(content);
		const { rendered } = await merged.build(
			'--merge',
			...machines.map(({ layout }) => layout.store),
			'--compress',
			'br',
		);
		expect(rendered).toEqual(['hub']);
		const [one, four] = [readersGet(whole.layout), readersGet(merged.layout)];
		expect(Object.keys(four).length).toBeGreaterThan(100);
		expect(Object.keys(four).filter((path) => four[path] !== one[path])).toEqual([]);
		expect(Object.keys(four)).toEqual(Object.keys(one));
	},
);

test('the machine that merges may have made a part itself, and what somebody went back from there stays back until the branch changes', async () => {
	const content = scratchFolder(smallNetwork(branchFiles('lin-jiang', '临江支部')));
	const write = (body: string, file = 'branches/ting-tao/news/2026-03-14-kaifang-ri.md') => {
		writeFiles(content, { [file]: entry('开放日', '2026-03-14', body) });
		commitAll(content);
	};
	write('第一版');
	const theme = inject('themeFolder');
	const [one, two] = [machine(content, theme), machine(content, theme)];
	const round = async () => {
		for (const { layout } of [one, two]) execFileSync('git', ['pull', '--quiet'], { cwd: layout.content });
		await one.build('--shard', '1/2');
		await two.build('--shard', '2/2');
		await expect(two.build('--merge', two.layout.store)).rejects.toThrow('缺第 1 份');
		await two.build('--merge', one.layout.store, two.layout.store);
		return readFileSync(join(two.layout.publicRoot, 'ting-tao/news/2026-03-14-kaifang-ri/index.html'), 'utf8');
	};
	expect(await round()).toContain('第一版');
	write('第二版');
	expect(await round()).toContain('第二版');
	const back = ['--branch', 'ting-tao', '--now', '2026-11-21T09:00'];
	expect((await runRelease(two.layout, 'rollback', ...back)).exitCode).toBe(0);
	write('别的支部', 'branches/lin-jiang/news/2026-03-20-bie-de.md');
	expect(await round()).toContain('第一版');
	write('第三版');
	expect(await round()).toContain('第三版');
});
