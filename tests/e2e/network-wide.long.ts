import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environmentFor } from '../../scripts/environment.ts';
import { writeFiles } from '../scratch-folder.ts';
import { entry } from '../small-network.ts';
import { scratchNetwork } from './scratch-network.ts';
import { files, networkYml, SLUGS } from './wide-network.ts';

test('while the whole network is built anew, a branch that is published has its turn after the batch that is at work', async () => {
	const { layout, build } = scratchNetwork(files());
	await build();
	writeFiles(layout.content, { 'network.yml': networkYml('新名字') });
	// Somebody who waits: the network's build stops behind its first batch until he is gone.
	const claim = join(layout.store, `lock.${process.pid}..${randomUUID()}`);
	writeFileSync(claim, '');
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
