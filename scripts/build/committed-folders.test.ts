import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { scratchFolder, writeFiles } from '../../tests/scratch-folder.ts';
import { branchFiles, entry } from '../../tests/small-network.ts';
import { askGit } from './committed-folders.ts';

const SLUGS = ['ting-tao', 'lin-jiang'];
const ENTRY = 'branches/ting-tao/news/2026-03-14-kaifang-ri.md';

function setUp(prefix = '') {
	const root = scratchFolder();
	const content = join(root, prefix);
	writeFiles(content, { ...branchFiles('ting-tao', '听涛'), ...branchFiles('lin-jiang', '临江') });
	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=测试', '-c', 'user.email=test@example.org', ...args], { cwd: root });
	const digests = async (folders?: string[]) => {
		const { digestOf } = await askGit(content, folders);
		return new Map(SLUGS.map((slug) => [slug, digestOf(`branches/${slug}`)]));
	};
	return { root, content, git, digests };
}

function commitAll({ git }: ReturnType<typeof setUp>) {
	git('init', '-q');
	git('add', '-A');
	git('commit', '-qm', '初稿');
}

const changes: [string, (content: string) => void][] = [
	['changed text', (content) => writeFiles(content, { [ENTRY]: entry('改', '2026-03-14', '字') })],
	['a new file', (content) => writeFiles(content, { 'branches/ting-tao/news/新.md': 'x' })],
	['a deleted file', (content) => rmSync(join(content, ENTRY))],
	['a picture under the same name and size', (content) => writeFiles(content, { [ENTRY]: 'x'.repeat(10) })],
	['another file mode', (content) => chmodSync(join(content, ENTRY), 0o755)],
];

test.each(changes)('%s changes the digest of that branch and of no other, committed or not', async (_, change) => {
	for (const isCommitted of [true, false]) {
		const setting = setUp();
		if (isCommitted) commitAll(setting);
		const before = await setting.digests();
		change(setting.content);
		const after = await setting.digests();
		expect(after.get('ting-tao')).not.toBe(before.get('ting-tao'));
		expect(after.get('lin-jiang')).toBe(before.get('lin-jiang'));
	}
});

test('a committed branch is known by its tree, wherever the content folder lies in the repository', async () => {
	for (const prefix of ['', 'content', 'a/内容']) {
		const setting = setUp(prefix);
		commitAll(setting);
		const tree = setting
			.git('rev-parse', `HEAD:${prefix ? `${prefix}/` : ''}branches/ting-tao`)
			.toString()
			.trim();
		for (const asked of [undefined, ['branches/ting-tao', 'shared/']])
			expect((await setting.digests(asked)).get('ting-tao')).toBe(`tree ${tree}`);
	}
});

test('touching a committed file without changing it changes nothing', async () => {
	const setting = setUp();
	commitAll(setting);
	const before = await setting.digests();
	utimesSync(join(setting.content, ENTRY), new Date(), new Date());
	expect(await setting.digests()).toEqual(before);
});

test('the commit is known, and a folder that nobody asked about is known by what is on disk', async () => {
	const setting = setUp('content');
	expect((await askGit(setting.content)).commit).toBeUndefined();
	setting.git('init', '-q');
	expect((await askGit(setting.content)).commit).toBeUndefined();
	commitAll(setting);
	const { commit, digestOf } = await askGit(setting.content, ['branches/ting-tao']);
	expect(commit).toBe(setting.git('rev-parse', 'HEAD').toString().trim());
	expect(digestOf('branches/ting-tao')).toMatch(/^tree /);
	expect(digestOf('branches/lin-jiang')).toMatch(/^disk /);
});

test('a hook of another repository that starts us hands us nothing of it, and nobody who commits meanwhile is locked out', async () => {
	const [mine, other] = [setUp(), setUp()];
	commitAll(mine);
	commitAll(other);
	vi.stubEnv('GIT_DIR', join(other.root, '.git'));
	onTestFinished(() => void vi.unstubAllEnvs());
	const index = join(mine.root, '.git/index');
	const touched = new Date(Date.now() + 5000);
	utimesSync(join(mine.content, ENTRY), touched, touched);
	const before = readFileSync(index);
	const { commit, digestOf } = await askGit(mine.content);
	vi.unstubAllEnvs();
	expect(commit).toBe(`${mine.git('rev-parse', 'HEAD')}`.trim());
	expect(digestOf('branches/ting-tao')).toMatch(/^tree /);
	expect(readFileSync(index).equals(before)).toBe(true);
});

test('of what is no folder git says nothing, and nobody falls over it', async () => {
	const { commit } = await askGit(join(scratchFolder({ file: '' }), 'file'));
	expect(commit).toBeUndefined();
});
