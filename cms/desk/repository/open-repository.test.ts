import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldersAt } from '../folders.ts';
import { openRepository } from './open-repository.ts';
import { type Author, type EntryKey, type Repository, StaleEditError } from './repository.ts';

const key: EntryKey = { branch: 'tingtao', column: 'news', id: '2026-03-14-kaifang-ri' };
const li: Author = { name: '李晓兰', login: 'li.xiaolan' };
const wang: Author = { name: '王建国', login: 'wang' };
const text = (title: string) => Buffer.from(`---\ntitle: ${title}\ndate: 2026-03-14\n---\n${title}的正文\n`);
const index = (title: string) => [{ path: 'index.md', content: text(title) }];

let home: string;
let folder: string;
let repository: Repository;
const put = (path: string, content: string | Uint8Array) => {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), content);
};
const open = () => openRepository({ folders: foldersAt(home), folder, below: 'content' });
const git = (...args: string[]) =>
	execFileSync('git', [`--git-dir=${foldersAt(home).repository}`, ...args], { encoding: 'utf8' }).trim();
const onDisk = (path: string) => join(repository.content, path);

beforeEach(async () => {
	const scratch = mkdtempSync(join(tmpdir(), 'desk-repository-'));
	home = join(scratch, 'home');
	folder = join(scratch, 'folder');
	put('network.yml', 'name: 听涛\n');
	put('branches/tingtao/branch.yml', 'name: 听涛支部\n');
	put('branches/tingtao/news/2026-01-01-flat.md', text('平的'));
	put('branches/tingtao/news/2026-01-02-folder/index.md', text('文件夹'));
	put('branches/tingtao/news/2026-01-02-folder/一.jpg', 'picture');
	repository = await open();
});

afterEach(async () => {
	await repository.close();
	rmSync(join(home, '..'), { recursive: true, force: true });
});

describe('a draft', () => {
	it('holds its entry and nothing else, by the person who wrote it', async () => {
		const draft = await repository.save(
			key,
			[...index('开放日'), { path: '一.jpg', content: Buffer.from('x') }],
			li,
			undefined,
		);
		expect(draft).toMatchObject({ key, text: String(text('开放日')), by: li, base: undefined });
		expect(draft.files).toEqual([{ path: '一.jpg', version: expect.any(String), size: 1 }]);
		const ref = `refs/heads/drafts/${key.branch}/${key.column}/${key.id}`;
		expect(git('ls-tree', '-r', '--name-only', '-z', ref).split('\0').filter(Boolean)).toEqual([
			`branches/${key.branch}/${key.column}/${key.id}/index.md`,
			`branches/${key.branch}/${key.column}/${key.id}/一.jpg`,
		]);
		expect(git('log', '-1', '--format=%an <%ae> %cn', ref)).toBe('李晓兰 <li.xiaolan@desk.invalid> deskbot');
		expect(await repository.draft(key)).toEqual(draft);
		expect(await repository.entry(key)).toBeUndefined();
		expect(existsSync(onDisk(`branches/${key.branch}/${key.column}/${key.id}`))).toBe(false);
	});

	it('is there again after the desk was opened again', async () => {
		const draft = await repository.save(key, index('开放日'), li, undefined);
		await repository.close();
		repository = await open();
		expect(await repository.drafts('tingtao')).toEqual([draft]);
		expect(await repository.drafts('another')).toEqual([]);
	});

	it('is not written over by somebody who has not read it', async () => {
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
		const first = await repository.save(key, index('一'), li, undefined);
		const saves = Array.from({ length: 8 }, (_, n) => repository.save(key, index(`第${n}`), li, first.version));
		const outcomes = await Promise.allSettled(saves);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});
});

describe('putting a draft on main', () => {
	it('makes its folder the draft’s and moves a flat text into one', async () => {
		const flat = { ...key, id: '2026-01-01-flat' };
		const before = await repository.entry(flat);
		const moves: unknown[] = [];
		repository.onMove((moved) => moves.push(moved));
		await repository.save(flat, index('改过'), li, before?.version);
		const moved = await repository.merge(flat, wang, '发布');
		expect(moves).toEqual([moved]);
		expect(moved).toMatchObject({ branches: ['tingtao'], isNetworkWide: false });
		expect(existsSync(onDisk('branches/tingtao/news/2026-01-01-flat.md'))).toBe(false);
		expect(readFileSync(onDisk('branches/tingtao/news/2026-01-01-flat/index.md'), 'utf8')).toBe(String(text('改过')));
		expect(await repository.draft(flat)).toBeUndefined();
		expect((await repository.history(flat, 5)).map(({ by }) => by)).toEqual(['王建国', '内容文件夹']);
	});

	it('is refused when main has got another text meanwhile, until the writer has read that one', async () => {
		const entry = { ...key, id: '2026-01-02-folder' };
		const version = (await repository.entry(entry))?.version;
		const draft = await repository.save(entry, index('草稿'), li, version);
		await repository.commit(
			[{ path: 'branches/tingtao/news/2026-01-02-folder/index.md', content: text('抢先') }],
			wang,
			'抢先',
		);
		const stale = await repository.merge(entry, li, '发布').catch((error) => error);
		expect(stale).toMatchObject({ now: String(text('抢先')) });
		await expect(repository.save(entry, index('又写'), li, 'f'.repeat(40))).rejects.toBeInstanceOf(StaleEditError);
		const again = await repository.save(entry, index('合起来'), li, stale.version);
		expect(again).toMatchObject({ base: stale.version, files: draft.files });
		await repository.merge(entry, li, '发布');
		expect((await repository.entry(entry))?.text).toBe(String(text('合起来')));
	});
});
