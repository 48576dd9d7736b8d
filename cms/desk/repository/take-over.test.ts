import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flat, index, inFolder, key, li, scratchRepository, text } from '../../../tests/desk/scratch-repository.ts';

it('a folder that is taken over brings hand edits at the next start, and nothing hidden, linked or odd', async () => {
	const { put, folder, reopen, shown, git } = await scratchRepository();
	put('branches/tingtao/branch.yml', 'name: 手改\n');
	put('.env', 'SECRET=1');
	put('notes.txt', 'x');
	symlinkSync('/etc/passwd', join(folder, 'branches/tingtao/news/2026-02-02-lian-jie.md'));
	rmSync(join(folder, `branches/tingtao/news/${inFolder.id}/一.jpg`));
	await reopen();
	expect(shown('branches/tingtao/branch.yml')).toBe('name: 手改\n');
	expect(shown(`branches/tingtao/news/${inFolder.id}/一.jpg`)).toBeUndefined();
	expect(git(['ls-tree', '-r', '--name-only', 'main'])).not.toMatch(/env|notes|lian-jie/);
});

it('a folder that is taken over does not undo what was published at the desk', async () => {
	const { repository, put, reopen } = await scratchRepository();
	await repository.save(flat, index('这里改的'), li, (await repository.entry(flat))?.version);
	await repository.merge(flat, li, '发布');
	put('branches/tingtao/news/2026-04-04-xin/index.md', text('手写的'));
	const again = await reopen();
	expect((await again.entry(flat))?.text).toBe(String(text('这里改的')));
	expect((await again.entries('tingtao', 'news')).map((entry) => entry.key.id)).toEqual([
		flat.id,
		inFolder.id,
		'2026-04-04-xin',
	]);
});

it('a folder that is taken over wins where both changed an entry; what was written at the desk is a draft again', async () => {
	const { repository, put, reopen } = await scratchRepository();
	await repository.save(flat, index('这里改的'), li, (await repository.entry(flat))?.version);
	await repository.merge(flat, li, '发布');
	put(`branches/tingtao/news/${flat.id}.md`, text('手改的'));
	const again = await reopen();
	const told: unknown[] = [];
	again.onCrossed((crossed) => told.push(...crossed));
	expect(told).toEqual([{ path: `branches/tingtao/news/${flat.id}/index.md`, key: flat }]);
	expect((await again.entry(flat))?.text).toBe(String(text('手改的')));
	expect((await again.draft(flat))?.text).toBe(String(text('这里改的')));
	expect(await again.draft(key)).toBeUndefined();
});
