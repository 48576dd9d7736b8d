import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import {
	flat,
	index,
	key,
	li,
	type ScratchRepository,
	scratchRepository,
	text,
} from '../../../tests/desk/scratch-repository.ts';
import { foldersAt } from '../folders.ts';

it('a crash between the commit and the checkout is put right at the next start', async () => {
	const desk = await scratchRepository();
	const { repository, git } = desk;
	const draft = await repository.save(flat, index('改过'), li, (await repository.entry(flat))?.version);
	await repository.close();
	git(['update-ref', 'refs/heads/main', committed(desk, draft.commit)]);
	const again = await desk.reopen();
	expect(desk.shown(`branches/tingtao/news/${flat.id}/index.md`)).toBe(String(text('改过')));
	expect(desk.shown(`branches/tingtao/news/${flat.id}.md`)).toBeUndefined();
	expect(await again.draft(flat)).toBeUndefined();
});

it('a crash in the middle of the checkout leaves nothing behind', async () => {
	const { repository, home, git, onDisk, shown, reopen } = await scratchRepository();
	await repository.close();
	writeFileSync(onDisk('branches/tingtao/branch.yml'), 'half');
	writeFileSync(onDisk('branches/tingtao/.desk-1-half'), 'half');
	mkdirSync(onDisk('branches/nobody'));
	rmSync(onDisk('network.yml'));
	writeFileSync(join(home, 'work.state'), `between ${git(['rev-parse', 'main'])}\n`);
	await reopen();
	expect(shown('branches/tingtao/branch.yml')).toBe('name: 听涛支部\n');
	expect(shown('network.yml')).toBe('name: 听涛\n');
	expect(existsSync(onDisk('branches/tingtao/.desk-1-half'))).toBe(false);
	expect(existsSync(onDisk('branches/nobody'))).toBe(false);
});

it('a crash of git itself leaves no lock that keeps people from saving', async () => {
	const { repository, home, reopen } = await scratchRepository();
	await repository.save(key, index('一'), li, undefined);
	await repository.close();
	const clone = foldersAt(home).repository;
	const ref = join(clone, 'refs/heads/drafts/tingtao/news', key.id);
	mkdirSync(dirname(ref), { recursive: true });
	for (const lock of [`${ref}.lock`, join(clone, 'packed-refs.lock')]) writeFileSync(lock, '');
	const again = await reopen();
	const { version } = (await again.draft(key))!;
	expect((await again.save(key, index('二'), li, version)).text).toBe(String(text('二')));
});

it('a second desk on the same home is refused in a sentence', async () => {
	const { home } = await scratchRepository();
	const { openRepository } = await import('./open-repository.ts');
	await expect(openRepository({ folders: foldersAt(home), below: '' })).rejects.toThrow('另一个工作台');
});

/** A commit on top of main in which the flat entry has become what a draft holds. */
function committed({ git, home }: ScratchRepository, draft: string): string {
	const index = { GIT_INDEX_FILE: join(home, 'index') };
	git(['read-tree', 'main'], index);
	git(['rm', '-q', '--cached', `content/branches/tingtao/news/${flat.id}.md`], index);
	git(['read-tree', '--prefix=content/', '-i', draft], index);
	const who = ['-c', 'user.name=x', '-c', 'user.email=x'];
	return git([...who, 'commit-tree', '-p', 'main', '-m', '发布', git(['write-tree'], index)]);
}
