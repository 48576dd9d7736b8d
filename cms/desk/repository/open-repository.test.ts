import { describe, expect, it } from 'vitest';
import {
	flat,
	index,
	inFolder,
	key,
	li,
	scratchRepository,
	text,
	wang,
} from '../../../tests/desk/scratch-repository.ts';
import { StaleEditError } from './repository.ts';

const place = `branches/${key.branch}/${key.column}/${key.id}`;

describe('a draft', () => {
	it('holds its entry and nothing else, by the person who wrote it, and is there again at the next start', async () => {
		const { repository, git, shown, reopen } = await scratchRepository();
		const files = [...index('开放日'), { path: '一.jpg', content: Buffer.from('x') }];
		const draft = await repository.save(key, files, li, undefined);
		expect(draft).toMatchObject({ key, text: String(text('开放日')), by: li, base: undefined });
		expect(draft.files).toEqual([{ path: '一.jpg', version: expect.any(String), size: 1 }]);
		const ref = `refs/heads/drafts/${key.branch}/${key.column}/${key.id}`;
		expect(git(['ls-tree', '-r', '--name-only', '-z', ref]).split('\0').filter(Boolean)).toEqual([
			`${place}/index.md`,
			`${place}/一.jpg`,
		]);
		expect(git(['log', '-1', '--format=%an <%ae> %cn', ref])).toBe('李晓兰 <li.xiaolan@desk.invalid> deskbot');
		expect(await repository.entry(key)).toBeUndefined();
		expect(shown(`${place}/index.md`)).toBeUndefined();
		const again = await reopen();
		expect(await again.drafts('tingtao')).toEqual([draft]);
		expect(await again.drafts('another')).toEqual([]);
	});

	it('is not written over by somebody who has not read it', async () => {
		const { repository } = await scratchRepository();
		const first = await repository.save(key, index('一'), li, undefined);
		const second = await repository.save(key, index('二'), wang, first.version);
		await expect(repository.save(key, index('三'), li, first.version)).rejects.toMatchObject({
			now: String(text('二')),
			version: second.version,
		});
		await expect(repository.save(key, index('三'), li, undefined)).rejects.toBeInstanceOf(StaleEditError);
		expect((await repository.draft(key))?.text).toBe(String(text('二')));
	});

	it('is written by one of many who save at once, and the others are told', async () => {
		const { repository } = await scratchRepository();
		const { version } = await repository.save(key, index('一'), li, undefined);
		const saves = Array.from({ length: 8 }, (_, n) => repository.save(key, index(`第${n}`), li, version));
		const outcomes = await Promise.allSettled(saves);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});

	it('that was taken away keeps its commits where an administrator finds them, until they are too old', async () => {
		const { repository, git, reopen } = await scratchRepository();
		const draft = await repository.save(key, index('不要了'), li, undefined);
		await repository.discard(key, wang);
		await repository.discard(key, wang);
		expect(await repository.draft(key)).toBeUndefined();
		const kept = `refs/discarded/${key.branch}/${key.column}/${key.id}/`;
		expect(git(['for-each-ref', '--format=%(objectname)', kept])).toBe(draft.commit);
		const again = await repository.save(key, index('又写'), li, undefined);
		const later = await reopen({ keepDays: -1 });
		expect(git(['for-each-ref', 'refs/discarded/'])).toBe('');
		expect(await later.draft(key)).toEqual(again);
	});
});

describe('putting a draft on main', () => {
	it('makes its folder the draft’s and moves a flat text into one', async () => {
		const { repository, shown } = await scratchRepository();
		const moves: unknown[] = [];
		repository.onMove((moved) => moves.push(moved));
		await repository.save(flat, index('改过'), li, (await repository.entry(flat))?.version);
		const moved = await repository.merge(flat, wang, '发布');
		expect(moves).toEqual([moved]);
		expect(moved).toMatchObject({ branches: ['tingtao'], isNetworkWide: false });
		expect(shown(`branches/tingtao/news/${flat.id}.md`)).toBeUndefined();
		expect(shown(`branches/tingtao/news/${flat.id}/index.md`)).toBe(String(text('改过')));
		expect(await repository.draft(flat)).toBeUndefined();
		expect((await repository.history(flat, 5)).map(({ by }) => by)).toEqual(['王建国', '内容文件夹']);
	});

	it('is refused when main has got another text meanwhile, until the writer has read that one', async () => {
		const { repository } = await scratchRepository();
		const draft = await repository.save(inFolder, index('草稿'), li, (await repository.entry(inFolder))?.version);
		const path = `branches/tingtao/news/${inFolder.id}/index.md`;
		await repository.commit([{ path, content: text('抢先') }], wang, '抢先');
		const stale = await repository.merge(inFolder, li, '发布').catch((error) => error);
		expect(stale).toMatchObject({ now: String(text('抢先')) });
		await expect(repository.save(inFolder, index('又写'), li, 'f'.repeat(40))).rejects.toBeInstanceOf(StaleEditError);
		const again = await repository.save(inFolder, index('合起来'), li, stale.version);
		expect(again).toMatchObject({ base: stale.version, files: draft.files });
		await repository.merge(inFolder, li, '发布');
		expect((await repository.entry(inFolder))?.text).toBe(String(text('合起来')));
	});

	it('keeps a picture that somebody else has added meanwhile', async () => {
		const { repository } = await scratchRepository();
		await repository.save(inFolder, index('草稿'), li, (await repository.entry(inFolder))?.version);
		const path = `branches/tingtao/news/${inFolder.id}/二.jpg`;
		await repository.commit([{ path, content: Buffer.from('x') }], wang, '加一张');
		await repository.merge(inFolder, li, '发布');
		const entry = await repository.entry(inFolder);
		expect(entry?.text).toBe(String(text('草稿')));
		expect(entry?.files.map((file) => file.path).sort()).toEqual(['一.jpg', '二.jpg']);
	});

	it('loses and mixes nothing when many save and publish at once', async () => {
		const { repository } = await scratchRepository();
		const keys = Array.from({ length: 12 }, (_, n) => ({ ...key, branch: `zhibu-${n % 4}`, id: `2026-01-01-p${n}` }));
		await Promise.all(
			keys.map(async (one, n) => {
				let version: string | undefined;
				for (let turn = 0; turn < 3; turn++)
					({ version } = await repository.save(one, index(`${n} ${turn}`), li, version));
				await repository.merge(one, wang, `发布 ${n}`);
			}),
		);
		for (const [n, one] of keys.entries()) {
			expect((await repository.entry(one))?.text).toBe(String(text(`${n} 2`)));
			expect((await repository.history(one, 9)).map(({ message }) => message)).toEqual([`发布 ${n}`]);
		}
	});
});

describe('changing main directly', () => {
	it('asks for the version that was read', async () => {
		const { repository, shown } = await scratchRepository();
		const path = 'branches/tingtao/branch.yml';
		const { version } = (await repository.read(path))!;
		const change = (name: string) => [{ path, content: Buffer.from(`name: ${name}\n`) }];
		await repository.commit(change('听涛一支部'), li, '改名', { path, version });
		await expect(repository.commit(change('听涛二支部'), wang, '改名', { path, version })).rejects.toMatchObject({
			now: 'name: 听涛一支部\n',
		});
		expect(shown(path)).toBe('name: 听涛一支部\n');
	});

	it('reads and writes the text of a flat entry as if it had a folder', async () => {
		const { repository, shown } = await scratchRepository();
		const path = `branches/tingtao/news/${flat.id}/index.md`;
		const { version } = (await repository.read(path))!;
		await repository.commit([{ path, content: text('撤了') }], li, '撤稿', { path, version });
		expect(shown(`branches/tingtao/news/${flat.id}.md`)).toBeUndefined();
		expect((await repository.read(path))?.text).toBe(String(text('撤了')));
	});
});
