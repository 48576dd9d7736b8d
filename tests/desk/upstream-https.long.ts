import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { foldersAt } from '../../cms/desk/folders.ts';
import { openRepository } from '../../cms/desk/repository/open-repository.ts';
import type { Repository } from '../../cms/desk/repository/repository.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { type HttpsServer, httpsServer } from './https-server.ts';

const key = { branch: 'tingtao', column: 'news', id: '2026-01-01-yi' };
const by = { name: '李晓兰', login: 'li' };
const text = (title: string) => `---\ntitle: ${title}\n---\n`;
const within = { timeout: 60_000, interval: 50 };

let folder: string;
let upstream: string;
let server: HttpsServer;

const open = async (): Promise<Repository> => {
	const repository = await openRepository({
		folders: foldersAt(join(folder, 'home')),
		upstream: server.address('upstream.git'),
		below: '',
		pace: { fetch: 1e9, push: 5, retry: 100, longest: 300 },
	});
	onTestFinished(() => repository.close());
	return repository;
};
const git = (...args: string[]) => execFileSync('git', [`--git-dir=${upstream}`, ...args], { encoding: 'utf8' });
const there = () => git('show', 'main:branches/tingtao/news/2026-01-01-yi/index.md');
const arrived = (repository: Repository) =>
	vi.waitFor(() => expect(repository.upstream()).toMatchObject({ waiting: 0 }), within);
const fails = (repository: Repository, sentence: string) =>
	vi.waitFor(() => expect(repository.upstream()?.failure).toContain(sentence), within);

/** Saves and publishes a text. */
async function publish(repository: Repository, title: string, picture?: Uint8Array): Promise<void> {
	const { version } = (await repository.entry(key)) ?? {};
	const files = [
		{ path: 'index.md', content: Buffer.from(text(title)) },
		...(picture ? [{ path: '1.jpg', content: picture }] : []),
	];
	await repository.save(key, files, by, version);
	await repository.merge(key, by, '发布');
}

beforeEach(async () => {
	folder = scratchFolder();
	upstream = join(folder, 'upstream.git');
	execFileSync('git', ['init', '-q', '--bare', '-b', 'main', upstream]);
	server = httpsServer(folder);
	await server.start();
	onTestFinished(() => void vi.unstubAllEnvs());
	vi.stubEnv('GIT_SSL_CAINFO', server.authority);
	vi.stubEnv('HOME', server.homeWith(server.password));
});

describe('an upstream over https', () => {
	it('does not open a desk that has no password, a wrong one, or does not know who vouches for the server', async () => {
		vi.stubEnv('HOME', server.homeWith('wrong'));
		await expect(open()).rejects.toThrow('不认这台机器的钥匙或密码');
		vi.stubEnv('HOME', folder);
		await expect(open()).rejects.toThrow('不认这台机器的钥匙或密码');
		vi.stubEnv('HOME', server.homeWith(server.password));
		vi.stubEnv('GIT_SSL_CAINFO', '/etc/ssl/certs/ca-certificates.crt');
		await expect(open()).rejects.toThrow('证书');
	});

	it('gets what is published, with a picture larger than git sends at once, and gives what others pushed', async () => {
		const repository = await open();
		const picture = randomBytes(3_000_000);
		await publish(repository, '一', picture);
		await arrived(repository);
		expect(there()).toBe(text('一'));
		const path = 'main:branches/tingtao/news/2026-01-01-yi/1.jpg';
		expect(git('cat-file', '-s', path).trim()).toBe('3000000');

		const colleague = join(folder, 'colleague');
		const run = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=同事', '-c', 'user.email=tongshi@example.org', ...args], { cwd: folder });
		run('clone', '-q', upstream, colleague);
		writeFileSync(join(colleague, 'network.yml'), 'name: 听涛\n');
		run('-C', colleague, 'add', '-A');
		run('-C', colleague, 'commit', '-q', '-m', '同事的改动');
		run('-C', colleague, 'push', '-q');
		await repository.refresh();
		expect((await repository.read('network.yml'))?.text).toBe('name: 听涛\n');
	});

	it('gets everything later: after it was away, not well, closed by a new password, or refused a push', async () => {
		const repository = await open();
		await server.stop();
		await publish(repository, '一');
		await fails(repository, '连不上');
		await server.start();
		await arrived(repository);
		expect(there()).toBe(text('一'));

		server.answerWith('unavailable');
		await publish(repository, '二');
		await fails(repository, '连不上');
		server.password = 'lou-xia-you-deng';
		server.answerWith('git');
		await fails(repository, '不认这台机器的钥匙或密码');
		vi.stubEnv('HOME', server.homeWith(server.password));
		await arrived(repository);
		expect(there()).toBe(text('二'));

		const hook = join(upstream, 'hooks', 'pre-receive');
		writeFileSync(hook, '#!/bin/sh\necho "谁都不许推" >&2\nexit 1\n');
		chmodSync(hook, 0o755);
		await publish(repository, '三');
		await fails(repository, '不让工作台写入');
		expect(there()).toBe(text('二'));
		rmSync(hook);
		await arrived(repository);
		expect(there()).toBe(text('三'));
		expect(repository.upstream()?.failure).toBeUndefined();
	});

	it('that takes a connection and never answers holds up neither saving nor the end of the desk', async () => {
		const repository = await open();
		server.answerWith('nothing');
		await publish(repository, '一');
		const looking = repository.refresh();
		await publish(repository, '二');
		expect(repository.upstream()?.waiting).toBeGreaterThan(0);
		await repository.close();
		await looking;
	});

	it('never sees its password in what is shown or kept', async () => {
		const address = server.address('upstream.git').replace('//', `//desk:${server.password}-old@`);
		const opened = openRepository({ folders: foldersAt(join(folder, 'home')), upstream: address, below: '' });
		const error: unknown = await opened.catch((thrown: unknown) => thrown);
		expect(String(error)).toContain('不认这台机器的钥匙或密码');
		expect(String(error)).not.toContain(server.password);
		const config = join(foldersAt(join(folder, 'home')).repository, 'config');
		expect(execFileSync('cat', [config], { encoding: 'utf8' })).not.toContain(server.password);
	});
});
