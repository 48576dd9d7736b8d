import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { foldersAt } from '../../cms/desk/folders.ts';
import { openRepository, type RepositoryOptions } from '../../cms/desk/repository/open-repository.ts';
import type { Author, EntryKey, Repository } from '../../cms/desk/repository/repository.ts';

/** Who writes at the desk, where, and what. */
export const li: Author = { name: '李晓兰', login: 'li' };
export const news = (id: string): EntryKey => ({ branch: 'tingtao', column: 'news', id });
export const text = (title: string) => `---\ntitle: ${title}\ndate: 2026-03-14\n---\n${title}的正文\n`;
export const index = (title: string) => [{ path: 'index.md', content: Buffer.from(text(title)) }];
export const at = 'branches/tingtao/news';

/** For each test anew: its folder, a repository others push to, and the clone of somebody who does. */
export let scratch: string;
export let upstream: string;
export let colleague: string;
const opened: Repository[] = [];

/** What a colleague does with git. */
export const git = (folder: string, ...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=同事', '-c', 'user.email=tongshi@example.org', ...args], {
		cwd: folder,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	}).trim();

/** A desk's repository with this upstream, closed with the test. */
export async function open(options: Partial<RepositoryOptions> = {}): Promise<Repository> {
	const folders = foldersAt(join(scratch, 'home'));
	const pace = { fetch: 1e9, push: 5, retry: 50, longest: 100 };
	const repository = await openRepository({ folders, upstream, below: '', pace, ...options });
	opened.push(repository);
	return repository;
}

/** Somebody with a clone of their own changes files and pushes. */
export function colleaguePushes(files: Record<string, string | undefined>): string {
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

/** Resolves when the upstream has everything of the desk. */
export const arrived = (repository: Repository) =>
	vi.waitFor(() => expect(repository.upstream()).toMatchObject({ waiting: 0 }), { timeout: 20_000, interval: 20 });
/** What the upstream’s main says in a file. */
export const there = (path: string) => git(upstream, 'show', `main:${path}`);

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
