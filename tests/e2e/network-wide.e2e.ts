import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environmentFor } from '../../scripts/environment.ts';
import { writeFiles } from '../scratch-folder.ts';
import { entry } from '../small-network.ts';
import { scratchNetwork } from './scratch-network.ts';

const LONG = '一条写得很长很长的标题，长到搜索和微信里都要被截断，读的人也看不到后面写了什么';
const SLUGS = ['yi', 'er', 'san', 'si', 'wu', 'liu', 'qi'];

const networkYml = (name: string, rules = '') => `name: ${name}
address: https://zhibu.example.org/
organiser: 梧桐里街道（虚构）
canary: liu
columns:
  - { id: news, collection: news, title: 支部动态 }
${rules}`;

const files = (titles: Record<string, string> = {}): Record<string, string> => ({
	'network.yml': networkYml('老名字'),
	...Object.assign(
		{},
		...SLUGS.map((slug) => ({
			[`branches/${slug}/branch.yml`]: `name: ${slug} 支部\nstatus: live\n`,
			[`branches/${slug}/news/a.md`]: entry(titles[slug] ?? '短标题', '2026-03-14', '字。'),
		})),
	),
});

const branchesOf = (sites: string[]) => sites.filter((site) => site !== 'hub');

test('a change of the whole network goes out in batches: own changes first, then a canary, then the rest; what fails too often stops it, and running it again goes on', async () => {
	const { layout, build } = scratchNetwork(files({ er: LONG, san: LONG }));
	await build();
	const home = (slug: string) => readFileSync(join(layout.publicRoot, slug, 'index.html'), 'utf8');

	const STRICT = 'policies: { rules: [{ rule: title-long, severity: must-fix }] }\n';
	writeFiles(layout.content, {
		'network.yml': networkYml('新名字', STRICT),
		'branches/wu/news/b.md': entry('书记刚写的', '2026-03-15', '字。'),
	});
	const stopped = await build('--batch', '2');
	expect(stopped.exitCode).toBe(1);
	expect(branchesOf(stopped.rendered).slice(0, 2)).toEqual(['wu', 'liu']);
	expect(stopped.halt?.reason).toContain('新出了必须修改的问题（er');
	const done = branchesOf(stopped.rendered);
	for (const slug of SLUGS) expect([slug, home(slug).includes('新名字')]).toEqual([slug, done.includes(slug)]);
	expect(stopped.halt).toMatchObject({ failing: ['er'], done: done.length - 1, left: SLUGS.length - done.length });

	writeFiles(layout.content, {
		'branches/er/news/a.md': entry('改短了', '2026-03-14', '字。'),
		'branches/san/news/a.md': entry('改短了', '2026-03-14', '字。'),
	});
	const resumed = await build('--batch', '2');
	expect([resumed.exitCode, resumed.halt]).toEqual([0, undefined]);
	expect(branchesOf(resumed.rendered).sort()).toEqual(SLUGS.filter((slug) => !done.includes(slug)).sort());
	for (const slug of SLUGS) expect(home(slug)).toContain('新名字');
});

test('a canary that breaks stays as it was, and so does everybody else, the hub included', async () => {
	const { layout, build } = scratchNetwork(files({ liu: LONG }));
	await build();
	writeFiles(layout.content, {
		'network.yml': networkYml('新名字', 'policies: { rules: [{ rule: title-long, severity: must-fix }] }\n'),
	});
	const { halt, rendered, exitCode } = await build('--batch', '2');
	expect([exitCode, rendered]).toEqual([1, []]);
	expect(halt).toMatchObject({ reason: '先行支部 liu 新出了必须修改的问题', done: 0, left: SLUGS.length });
	for (const page of ['liu/index.html', 'yi/index.html', 'index.html'])
		expect(readFileSync(join(layout.publicRoot, page), 'utf8')).not.toContain('新名字');
});

test('while the whole network is built anew, a branch that is published has its turn after the batch that is at work', async () => {
	const { layout, build } = scratchNetwork(files());
	await build();
	writeFiles(layout.content, { 'network.yml': networkYml('新名字') });
	// Somebody who waits: the network's build stops behind its first batch until he is gone.
	const claim = join(layout.store, 'lock.of-this-test');
	writeFileSync(claim, `${process.pid} of-this-test`);
	const wide = start(layout.content, layout.publicRoot, '--batch', '2');
	const home = (slug: string) => readFileSync(join(layout.publicRoot, slug, 'index.html'), 'utf8');
	while (!home('liu').includes('新名字')) {
		if (wide.exitCode !== null) throw new Error('It did not wait.');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	writeFiles(layout.content, { 'branches/si/news/b.md': entry('书记刚写的', '2026-03-15', '字。') });
	await build('--branch', 'si');
	expect(home('si')).toContain('书记刚写的');
	expect(wide.exitCode).toBe(null);
	expect(SLUGS.filter((slug) => home(slug).includes('老名字')).sort()).toEqual(['er', 'qi', 'san', 'wu', 'yi']);
	rmSync(claim);
	await new Promise((resolve) => wide.once('exit', resolve));
	expect(wide.exitCode).toBe(0);
	for (const slug of SLUGS) expect(home(slug)).toContain('新名字');
});

function start(content: string, out: string, ...args: string[]): ChildProcess {
	const command = ['scripts/build.ts', '--content', content, '--out', out, '--now', '2026-11-21T09:00', ...args];
	return spawn(process.execPath, command, { env: environmentFor(), stdio: 'ignore' });
}
