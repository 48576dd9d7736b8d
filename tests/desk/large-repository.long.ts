import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { foldersAt } from '../../cms/desk/folders.ts';
import { openRepository } from '../../cms/desk/repository/open-repository.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';

it('ten thousand files are taken over, listed, published into and checked out whole', async () => {
	const folder = scratchFolder();
	const content = join(folder, 'content');
	const text = (n: number) => `---\ntitle: 第 ${n} 篇\n---\n`;
	const files = Array.from({ length: 10_000 }, (_, n): [string, string] => [
		`branches/zhibu-${n % 5}/news/2026-01-01-n${n}${n % 2 ? '.md' : '/index.md'}`,
		text(n),
	]);
	writeFiles(content, Object.fromEntries(files));
	const home = join(folder, 'home');
	const repository = await openRepository({ folders: foldersAt(home), folder: content, below: '' });
	onTestFinished(() => repository.close());
	expect(await repository.entries('zhibu-3', 'news')).toHaveLength(2000);
	const key = { branch: 'zhibu-3', column: 'news', id: '2026-01-01-n3' };
	const by = { name: '李晓兰', login: 'li' };
	const { version } = (await repository.entry(key))!;
	await repository.save(key, [{ path: 'index.md', content: Buffer.from(text(-3)) }], by, version);
	const { branches } = await repository.merge(key, by, '发布');
	expect(branches).toEqual(['zhibu-3']);
	const changed = execFileSync(
		'git',
		[`--git-dir=${foldersAt(home).repository}`, 'diff', '--name-status', '--no-renames', 'main^', 'main'],
		{ encoding: 'utf8' },
	);
	const place = 'branches/zhibu-3/news/2026-01-01-n3';
	expect(changed).toBe(`D\t${place}.md\nA\t${place}/index.md\n`);
	for (const [path, written] of files) {
		if (path === `${place}.md`) expect(existsSync(join(repository.content, path))).toBe(false);
		else expect(readFileSync(join(repository.content, path), 'utf8')).toBe(written);
	}
});
