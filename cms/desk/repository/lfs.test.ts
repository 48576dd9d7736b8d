import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { foldersAt } from '../folders.ts';
import { openRepository } from './open-repository.ts';

const hasLfs = (() => {
	try {
		execFileSync('git', ['lfs', 'version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
})();

const key = { branch: 'tingtao', column: 'news', id: '2026-01-01-yi' };
const by = { name: '李晓兰', login: 'li' };
const picture = Buffer.from('a picture, long enough to be told from its pointer '.repeat(50));

it.skipIf(!hasLfs)(
	'keeps pictures beside git where the network asks for it, sends them first, and gets them back',
	async () => {
		const folder = scratchFolder();
		const upstream = join(folder, 'upstream.git');
		const clone = join(folder, 'clone');
		const git = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', ...args], {
				cwd: clone,
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			});
		execFileSync('git', ['init', '-q', '--bare', '-b', 'main', upstream]);
		execFileSync('git', ['clone', '-q', upstream, clone], { stdio: 'ignore' });
		writeFileSync(join(clone, '.gitattributes'), '*.jpg filter=lfs diff=lfs merge=lfs -text\n*.txt filter=evil\n');
		git('add', '-A');
		git('commit', '-q', '-m', 'LFS');
		git('push', '-q', 'origin', 'HEAD:main');
		const open = async (home: string) => {
			const repository = await openRepository({
				folders: foldersAt(join(folder, home)),
				upstream,
				below: '',
				pace: { fetch: 1e9, push: 5, retry: 50, longest: 100 },
			});
			onTestFinished(() => repository.close());
			return repository;
		};
		const repository = await open('home');
		const files = [
			{ path: 'index.md', content: Buffer.from('---\ntitle: 一\n---\n') },
			{ path: '一.jpg', content: picture },
			{ path: '说明.txt', content: Buffer.from('x') },
		];
		const draft = await repository.save(key, files, by, undefined);
		expect(draft.files).toMatchObject([
			{ path: '一.jpg', size: picture.length },
			{ path: '说明.txt', size: 1 },
		]);
		expect(await repository.file(key, '一.jpg')).toEqual(picture);
		await repository.merge(key, by, '发布');
		const shown = join(repository.content, 'branches/tingtao/news/2026-01-01-yi/一.jpg');
		expect(readFileSync(shown)).toEqual(picture);
		await vi.waitFor(() => expect(repository.upstream()).toMatchObject({ waiting: 0 }), {
			timeout: 30_000,
			interval: 20,
		});
		const kept = execFileSync(
			'git',
			[`--git-dir=${upstream}`, 'show', 'main:branches/tingtao/news/2026-01-01-yi/一.jpg'],
			{ encoding: 'utf8' },
		);
		expect(kept).toMatch(/^version https:\/\/git-lfs/);
		await repository.close();

		const another = await open('another');
		expect(readFileSync(join(another.content, 'branches/tingtao/news/2026-01-01-yi/一.jpg'))).toEqual(picture);
		rmSync(upstream, { recursive: true });
		expect(existsSync(shown)).toBe(true);
	},
);
