import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { foldersAt } from '../../cms/desk/folders.ts';
import { openRepository } from '../../cms/desk/repository/open-repository.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { hasSshServer, sshServer } from './ssh-server.ts';

const key = { branch: 'tingtao', column: 'news', id: '2026-01-01-yi' };
const by = { name: '李晓兰', login: 'li' };
const text = (title: string) => `---\ntitle: ${title}\n---\n`;
const within = { timeout: 60_000, interval: 50 };

it.skipIf(!hasSshServer)(
	'an upstream over ssh gets what is published, through a wrong key and a server that was away',
	async () => {
		const folder = scratchFolder();
		const upstream = join(folder, 'upstream.git');
		execFileSync('git', ['init', '-q', '--bare', '-b', 'main', upstream]);
		const server = await sshServer(folder);
		await server.start();
		onTestFinished(() => void vi.unstubAllEnvs());
		const open = async () => {
			const repository = await openRepository({
				folders: foldersAt(join(folder, 'home')),
				upstream: server.address(upstream),
				below: '',
				pace: { fetch: 1e9, push: 5, retry: 100, longest: 300 },
			});
			onTestFinished(() => repository.close());
			return repository;
		};
		const there = (path: string) =>
			execFileSync('git', [`--git-dir=${upstream}`, 'show', `main:${path}`], { encoding: 'utf8' });

		vi.stubEnv('GIT_SSH_COMMAND', server.command('wrong'));
		await expect(open()).rejects.toThrow('不认这台机器的钥匙');

		vi.stubEnv('GIT_SSH_COMMAND', server.command());
		const repository = await open();
		await repository.save(key, [{ path: 'index.md', content: Buffer.from(text('一')) }], by, undefined);
		await repository.merge(key, by, '发布');
		await vi.waitFor(() => expect(repository.upstream()).toMatchObject({ waiting: 0 }), within);
		expect(there('branches/tingtao/news/2026-01-01-yi/index.md')).toBe(text('一'));

		await server.stop();
		const { version } = (await repository.entry(key))!;
		await repository.save(key, [{ path: 'index.md', content: Buffer.from(text('二')) }], by, version);
		await repository.merge(key, by, '又发布');
		await vi.waitFor(() => expect(repository.upstream()?.failure).toContain('连不上'), within);
		await server.start();
		await vi.waitFor(() => expect(repository.upstream()).toMatchObject({ waiting: 0 }), within);
		expect(there('branches/tingtao/news/2026-01-01-yi/index.md')).toBe(text('二'));
		expect(repository.upstream()?.failure).toBeUndefined();
	},
);
