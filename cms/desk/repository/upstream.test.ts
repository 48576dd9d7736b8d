import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foldersAt } from '../folders.ts';
import { openRepository, type RepositoryOptions } from './open-repository.ts';
import type { Author, Crossed, EntryKey, Moved, Repository } from './repository.ts';

const li: Author = { name: '李晓兰', login: 'li' };
const news = (id: string): EntryKey => ({ branch: 'tingtao', column: 'news', id });
const text = (title: string) => `---\ntitle: ${title}\ndate: 2026-03-14\n---\n${title}的正文\n`;
const index = (title: string) => [{ path: 'index.md', content: Buffer.from(text(title)) }];
const at = 'branches/tingtao/news';

let scratch: string;
let upstream: string;
let colleague: string;
const opened: Repository[] = [];

const git = (folder: string, ...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=同事', '-c', 'user.email=tongshi@example.org', ...args], {
		cwd: folder,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	}).trim();

async function open(options: Partial<RepositoryOptions> = {}): Promise<Repository> {
	const folders = foldersAt(join(scratch, 'home'));
	const pace = { fetch: 1e9, push: 5, retry: 50, longest: 100 };
	const repository = await openRepository({ folders, upstream, below: '', pace, ...options });
	opened.push(repository);
	return repository;
}

/** Somebody with a clone of their own changes files and pushes. */
function colleaguePushes(files: Record<string, string | undefined>): string {
	git(colleague, 'pull', '-q', '--no-rebase', '-X', 'ours', 'origin', 'main');
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(colleague, path)), { recursive: true });
		if (content === undefined) rmSync(join(colleague, path));
		else writeFileSync(join(colleague, path), content);
	}
	git(colleague, 'add', '-A');
	git(colleague, 'commit', '-q', '-m', '同事的改动');
	git(colleague, 'push', '-q', 'origin', 'HEAD:main');
	return git(colleague, 'rev-parse', 'HEAD');
}

const arrived = (repository: Repository) =>
	vi.waitFor(() => expect(repository.upstream()).toMatchObject({ waiting: 0 }), { timeout: 20_000, interval: 20 });
const there = (path: string) => git(upstream, 'show', `main:${path}`);

beforeEach(() => {
	scratch = mkdtempSync(join(tmpdir(), 'desk-upstream-'));
	upstream = join(scratch, 'upstream.git');
	colleague = join(scratch, 'colleague');
	git(scratch, 'init', '-q', '--bare', '-b', 'main', upstream);
	git(scratch, 'init', '-q', '-b', 'main', colleague);
	git(colleague, 'remote', 'add', 'origin', upstream);
	mkdirSync(join(colleague, at), { recursive: true });
	writeFileSync(join(colleague, 'network.yml'), 'name: 听涛\n');
	writeFileSync(join(colleague, at, '2026-01-01-yi.md'), text('一'));
	git(colleague, 'add', '-A');
	git(colleague, 'commit', '-q', '-m', '开头');
	git(colleague, 'push', '-q', 'origin', 'main');
});

afterEach(async () => {
	await Promise.all(opened.splice(0).map((repository) => repository.close()));
	rmSync(scratch, { recursive: true, force: true });
});

describe('an upstream', () => {
	it('gives the content, and gets what is saved and published', async () => {
		const repository = await open();
		expect(readFileSync(join(repository.content, at, '2026-01-01-yi.md'), 'utf8')).toBe(text('一'));
		await repository.save(news('2026-02-02-er'), index('二'), li, undefined);
		await arrived(repository);
		expect(git(upstream, 'for-each-ref', '--format=%(refname)', 'refs/heads/drafts')).toBe(
			'refs/heads/drafts/tingtao/news/2026-02-02-er',
		);
		await repository.merge(news('2026-02-02-er'), li, '发布《二》');
		await arrived(repository);
		expect(there(`${at}/2026-02-02-er/index.md`)).toBe(text('二').trim());
		expect(git(upstream, 'for-each-ref', 'refs/heads/drafts')).toBe('');
		expect(git(upstream, 'log', '-1', '--format=%an %cn %s', 'main')).toBe('李晓兰 deskbot 发布《二》');
	});

	it('tells the desk what others have pushed, and the desk its listeners', async () => {
		const repository = await open();
		const moves: Moved[] = [];
		repository.onMove((moved) => moves.push(moved));
		const commit = colleaguePushes({
			'branches/haibian/face.yml': 'motto: 海边\n',
			[`${at}/2026-01-01-yi.md`]: undefined,
		});
		await repository.refresh();
		expect(moves).toEqual([{ commit, branches: ['haibian', 'tingtao'], isNetworkWide: false }]);
		expect(existsSync(join(repository.content, at))).toBe(false);
		expect(readFileSync(join(repository.content, 'branches/haibian/face.yml'), 'utf8')).toBe('motto: 海边\n');
	});

	it('that has moved meanwhile gets both', async () => {
		const repository = await open();
		colleaguePushes({ [`${at}/2026-03-03-san.md`]: text('三') });
		await repository.save(news('2026-02-02-er'), index('二'), li, undefined);
		await repository.merge(news('2026-02-02-er'), li, '发布');
		await arrived(repository);
		expect(there(`${at}/2026-02-02-er/index.md`)).toBe(text('二').trim());
		expect(there(`${at}/2026-03-03-san.md`)).toBe(text('三').trim());
		expect((await repository.entry(news('2026-03-03-san')))?.text).toBe(text('三'));
	});

	it('wins where both changed one entry, and what the desk had is a draft again', async () => {
		const repository = await open();
		const crossings: Crossed[][] = [];
		repository.onCrossed((crossed) => crossings.push(crossed));
		const entry = await repository.entry(news('2026-01-01-yi'));
		await repository.save(news('2026-01-01-yi'), index('工作台的'), li, entry?.version);
		colleaguePushes({ [`${at}/2026-01-01-yi.md`]: text('同事的') });
		await repository.merge(news('2026-01-01-yi'), li, '发布');
		await arrived(repository);
		expect(crossings).toEqual([[{ path: `${at}/2026-01-01-yi/index.md`, key: news('2026-01-01-yi') }]]);
		const now = await repository.entry(news('2026-01-01-yi'));
		expect(now?.text).toBe(text('同事的'));
		expect(there(`${at}/2026-01-01-yi/index.md`)).toBe(text('同事的').trim());
		expect(await repository.draft(news('2026-01-01-yi'))).toMatchObject({
			text: text('工作台的'),
			base: entry?.version,
		});
		const stale = await repository.merge(news('2026-01-01-yi'), li, '又发布').catch((error) => error);
		expect(stale).toMatchObject({ now: text('同事的'), version: now?.version });
	});

	it('that cannot be reached keeps nobody from working, and gets everything later', async () => {
		const repository = await open();
		renameSync(upstream, `${upstream}.away`);
		await repository.save(news('2026-02-02-er'), index('二'), li, undefined);
		await repository.merge(news('2026-02-02-er'), li, '发布');
		await vi.waitFor(() => expect(repository.upstream()?.failure).toContain('这个地址上没有总仓库'), {
			timeout: 20_000,
		});
		expect(repository.upstream()?.waiting).toBeGreaterThan(0);
		await repository.close();
		const again = await open();
		expect((await again.entry(news('2026-02-02-er')))?.text).toBe(text('二'));
		expect(again.upstream()?.waiting).toBeGreaterThan(0);
		renameSync(`${upstream}.away`, upstream);
		await arrived(again);
		expect(again.upstream()?.failure).toBeUndefined();
		expect(there(`${at}/2026-02-02-er/index.md`)).toBe(text('二').trim());
	});

	it('that refuses main is told, and still gets the drafts’ next chance', async () => {
		const hook = join(upstream, 'hooks', 'pre-receive');
		writeFileSync(hook, '#!/bin/sh\nexit 1\n');
		chmodSync(hook, 0o755);
		const repository = await open();
		await repository.save(news('2026-02-02-er'), index('二'), li, undefined);
		await repository.merge(news('2026-02-02-er'), li, '发布');
		await vi.waitFor(() => expect(repository.upstream()?.failure).toContain('不让工作台写入'), { timeout: 20_000 });
		rmSync(hook);
		await arrived(repository);
		expect(there(`${at}/2026-02-02-er/index.md`)).toBe(text('二').trim());
	});

	it('gives back the drafts when the machine was lost', async () => {
		const first = await open();
		const draft = await first.save(news('2026-02-02-er'), index('二'), li, undefined);
		await arrived(first);
		await first.close();
		rmSync(join(scratch, 'home'), { recursive: true });
		const again = await open();
		expect(await again.drafts()).toEqual([draft]);
	});

	it('is needed at the very first start', async () => {
		await expect(open({ upstream: join(scratch, 'nowhere.git') })).rejects.toThrow('工作台打不开');
	});

	it('that is empty gets its first commit from the desk', async () => {
		const empty = join(scratch, 'empty.git');
		git(scratch, 'init', '-q', '--bare', '-b', 'main', empty);
		const repository = await open({ upstream: empty });
		await repository.commit([{ path: 'network.yml', content: Buffer.from('name: 新\n') }], li, '开始');
		await arrived(repository);
		expect(git(empty, 'show', 'main:network.yml')).toBe('name: 新');
	});

	it('may call its main branch otherwise', async () => {
		git(upstream, 'branch', '-m', 'main', 'trunk');
		git(upstream, 'symbolic-ref', 'HEAD', 'refs/heads/trunk');
		const repository = await open();
		await repository.commit([{ path: 'network.yml', content: Buffer.from('name: 新\n') }], li, '改名');
		await arrived(repository);
		expect(git(upstream, 'show', 'trunk:network.yml')).toBe('name: 新');
	});

	it('cannot make the desk write or read outside the content', async () => {
		symlinkSync('/etc/passwd', join(colleague, at, '2026-04-04-lian-jie.md'));
		symlinkSync('/etc', join(colleague, at, '2026-05-05-wen-jian-jia'));
		mkdirSync(join(colleague, at, '2026-06-06-nei'));
		symlinkSync('/etc/passwd', join(colleague, at, '2026-06-06-nei/index.md'));
		git(
			colleague,
			'update-index',
			'--add',
			'--cacheinfo',
			`160000,${git(colleague, 'rev-parse', 'HEAD')},${at}/zi-mo-kuai`,
		);
		git(
			colleague,
			'update-index',
			'--add',
			'--cacheinfo',
			`100644,${git(colleague, 'rev-parse', 'HEAD:network.yml')},.hidden`,
		);
		colleaguePushes({ [`${at}/2026-07-07-dai-ma.md`]: '---js\nglobalThis.owned = true\n---\n' });
		const repository = await open();
		for (const hidden of ['2026-04-04-lian-jie.md', '2026-05-05-wen-jian-jia', '2026-06-06-nei/index.md', 'zi-mo-kuai'])
			expect(existsSync(join(repository.content, at, hidden)), hidden).toBe(false);
		expect(existsSync(join(repository.content, '.hidden'))).toBe(false);
		expect((await repository.entries('tingtao', 'news')).map(({ key }) => key.id)).toEqual(['2026-01-01-yi']);
		expect(await repository.entry(news('2026-07-07-dai-ma'))).toBeUndefined();
	});

	it('cannot make the desk write beside its folder by names that git itself would not make', async () => {
		const repository = await open();
		const object = (type: string, bytes: Buffer) =>
			execFileSync('git', ['hash-object', '-w', '--literally', '-t', type, '--stdin'], { cwd: colleague, input: bytes })
				.toString()
				.trim();
		const file = object('blob', Buffer.from('escaped'));
		const folder = (name: string, inside: string, mode = '40000') =>
			object('tree', Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(inside, 'hex')]));
		let tree = folder('..', folder('escaped.md', file, '100644'));
		for (const name of ['..', '.git', 'branches']) tree = folder(name, tree);
		git(
			colleague,
			'push',
			'-q',
			'origin',
			`${git(colleague, 'commit-tree', '-p', 'HEAD', '-m', 'x', tree)}:refs/heads/main`,
		);
		await repository.refresh();
		expect(repository.upstream()?.failure).toBeUndefined();
		expect(git(upstream, 'rev-parse', 'main')).toBe(await repository.head());
		expect(readdirSync(scratch, { recursive: true }).filter((path) => String(path).includes('escaped'))).toEqual([]);
	});

	it('never has its password told', async () => {
		const said: string[] = [];
		const address = 'https://deskbot:geheim@127.0.0.1:9/content.git';
		const failed = await open({ upstream: address }).catch((error: Error) => error.message);
		expect(failed).toContain('连不上');
		const local = await open();
		await local.close();
		const repository = await open({ upstream: address, log: (line) => said.push(line) });
		await repository.refresh();
		const all = JSON.stringify([failed, said, repository.upstream()]);
		expect(said).not.toEqual([]);
		expect(all).not.toContain('geheim');
	});
});
