import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentFor } from '../../../scripts/environment.ts';
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

describe('taking a draft away', () => {
	it('keeps its commits where an administrator finds them, until they are too old', async () => {
		const draft = await repository.save(key, index('不要了'), li, undefined);
		await repository.discard(key, wang);
		await repository.discard(key, wang);
		expect(await repository.draft(key)).toBeUndefined();
		expect(git('for-each-ref', '--format=%(objectname)', 'refs/discarded/tingtao/news/2026-03-14-kaifang-ri/')).toBe(
			draft.commit,
		);
		const again = await repository.save(key, index('又写'), li, undefined);
		expect(again.commit).not.toBe(draft.commit);
		await repository.close();
		repository = await openRepository({ folders: foldersAt(home), folder, below: 'content', keepDays: -1 });
		expect(git('for-each-ref', 'refs/discarded/')).toBe('');
		expect(await repository.draft(key)).toEqual(again);
	});
});

describe('a crash', () => {
	it('between the commit and the checkout is put right at the next start', async () => {
		const flat = '2026-01-01-flat';
		const draft = await repository.save(
			{ ...key, id: flat },
			index('改过'),
			li,
			(await repository.entry({ ...key, id: flat }))?.version,
		);
		await repository.close();
		const before = git('rev-parse', 'main');
		const tree = git('rev-parse', `${draft.commit}^{tree}`);
		git(
			'update-ref',
			'refs/heads/main',
			git(
				'-c',
				'user.name=x',
				'-c',
				'user.email=x',
				'commit-tree',
				'-p',
				before,
				'-m',
				'发布',
				await spliced(before, tree),
			),
		);
		repository = await open();
		expect(readFileSync(onDisk(`branches/tingtao/news/${flat}/index.md`), 'utf8')).toBe(String(text('改过')));
		expect(existsSync(onDisk(`branches/tingtao/news/${flat}.md`))).toBe(false);
		expect(await repository.draft({ ...key, id: flat })).toBeUndefined();
	});

	it('in the middle of the checkout leaves nothing behind', async () => {
		await repository.close();
		writeFileSync(onDisk('branches/tingtao/branch.yml'), 'half');
		writeFileSync(onDisk('branches/tingtao/.desk-1-half'), 'half');
		mkdirSync(onDisk('branches/nobody'));
		rmSync(onDisk('network.yml'));
		writeFileSync(join(home, 'work.state'), `between ${git('rev-parse', 'main')}\n`);
		repository = await open();
		expect(readFileSync(onDisk('branches/tingtao/branch.yml'), 'utf8')).toBe('name: 听涛支部\n');
		expect(existsSync(onDisk('branches/tingtao/.desk-1-half'))).toBe(false);
		expect(existsSync(onDisk('branches/nobody'))).toBe(false);
		expect(existsSync(onDisk('network.yml'))).toBe(true);
	});

	it('of git itself leaves no lock that keeps people from saving', async () => {
		await repository.save(key, index('一'), li, undefined);
		await repository.close();
		const ref = join(foldersAt(home).repository, 'refs/heads/drafts/tingtao/news', key.id);
		mkdirSync(join(ref, '..'), { recursive: true });
		for (const lock of [`${ref}.lock`, join(foldersAt(home).repository, 'packed-refs.lock')]) writeFileSync(lock, '');
		repository = await open();
		const { version } = (await repository.draft(key))!;
		expect((await repository.save(key, index('二'), li, version)).text).toBe(String(text('二')));
	});
});

describe('what may not be stored', () => {
	const bytes = Buffer.from('x');
	const hostile: [string, string, Uint8Array][] = [
		['a way out', '../2026-01-01-flat.md', text('x')],
		['an absolute path', '/etc/passwd.jpg', bytes],
		['a hidden file', '.htaccess', bytes],
		['git’s own folder', '.git/config.jpg', bytes],
		['git’s own folder as Windows shortens it', 'GIT~1/x.jpg', bytes],
		['a program', '开始.exe', bytes],
		['a page', 'index.html', bytes],
		['another text', 'second.md', text('x')],
		['code in the text', 'index.md', Buffer.from('---js\nprocess.exit()\n---\n')],
		['code behind a carriage return', 'index.md', Buffer.from('---js\rprocess.exit()\r---\r')],
		['a text that is no UTF-8', 'index.md', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb0, 0xa1])],
		['a device of Windows', 'con.jpg', bytes],
		['a name that is written in two ways', 'e\u0301.jpg', bytes],
		['a name with what nobody sees', 'a\u200b.jpg', bytes],
		['a name with a line end', 'a\nb.jpg', bytes],
	];

	it.each(hostile)('%s', async (_, path, content) => {
		await expect(
			repository.save(
				key,
				[
					{ path: 'index.md', content: text('好') },
					{ path, content },
				],
				li,
				undefined,
			),
		).rejects.toMatchObject({ statusCode: 422 });
		expect(await repository.draft(key)).toBeUndefined();
	});

	it('a second name that differs in capitals alone', async () => {
		const draft = await repository.save(key, [...index('一'), { path: 'A.jpg', content: bytes }], li, undefined);
		await expect(repository.save(key, [{ path: 'a.jpg', content: bytes }], li, draft.version)).rejects.toThrow(
			'大小写',
		);
	});

	it.each([
		{ ...key, branch: '../main' },
		{ ...key, branch: 'wp-login.php' },
		{ ...key, column: 'people' },
		{ ...key, id: 'x/../y' },
		{ ...key, id: 'x.lock' },
		{ ...key, id: '2026' },
	])('an entry at $branch/$column/$id', async (wrong) => {
		await expect(repository.save(wrong, index('x'), li, undefined)).rejects.toMatchObject({
			statusCode: 422,
		});
		await expect(repository.entry(wrong)).rejects.toMatchObject({ statusCode: 422 });
	});

	it('settings outside the places there are', async () => {
		for (const path of [
			'README.md',
			'branches/tingtao/news/x/y/z/index.md',
			'branches/tingtao/.git/config',
			'shared/x.mdx',
		])
			await expect(async () => repository.commit([{ path, content: bytes }], li, 'x')).rejects.toMatchObject({
				statusCode: 422,
			});
	});
});

describe('changing main directly', () => {
	it('asks for the version that was read', async () => {
		const read = (await repository.read('branches/tingtao/branch.yml'))!;
		const change = (name: string) => [{ path: 'branches/tingtao/branch.yml', content: Buffer.from(`name: ${name}\n`) }];
		const expected = { path: 'branches/tingtao/branch.yml', version: read.version };
		await repository.commit(change('听涛一支部'), li, '改名', expected);
		await expect(repository.commit(change('听涛二支部'), wang, '改名', expected)).rejects.toMatchObject({
			now: 'name: 听涛一支部\n',
		});
		expect(readFileSync(onDisk('branches/tingtao/branch.yml'), 'utf8')).toBe('name: 听涛一支部\n');
	});

	it('reads and writes the text of a flat entry as if it had a folder', async () => {
		const path = 'branches/tingtao/news/2026-01-01-flat/index.md';
		const { version } = (await repository.read(path))!;
		await repository.commit([{ path, content: text('撤了') }], li, '撤稿', { path, version });
		expect(existsSync(onDisk('branches/tingtao/news/2026-01-01-flat.md'))).toBe(false);
		expect((await repository.read(path))?.text).toBe(String(text('撤了')));
	});
});

describe('a folder that is taken over', () => {
	it('brings hand edits at the next start, and nothing hidden, linked or odd', async () => {
		put('branches/tingtao/branch.yml', 'name: 手改\n');
		put('.env', 'SECRET=1');
		put('notes.txt', 'x');
		symlinkSync('/etc/passwd', join(folder, 'branches/tingtao/news/2026-02-02-lian-jie.md'));
		rmSync(join(folder, 'branches/tingtao/news/2026-01-02-folder/一.jpg'));
		await repository.close();
		repository = await open();
		expect(readFileSync(onDisk('branches/tingtao/branch.yml'), 'utf8')).toBe('name: 手改\n');
		expect(existsSync(onDisk('branches/tingtao/news/2026-01-02-folder/一.jpg'))).toBe(false);
		expect(git('ls-tree', '-r', '--name-only', 'main')).not.toMatch(/env|notes|lian-jie/);
	});

	it('does not undo what was published here', async () => {
		const flat = { ...key, id: '2026-01-01-flat' };
		await repository.save(flat, index('这里改的'), li, (await repository.entry(flat))?.version);
		await repository.merge(flat, li, '发布');
		utimesSync(join(folder, 'network.yml'), 1, 1);
		put('branches/tingtao/news/2026-04-04-xin/index.md', text('手写的'));
		await repository.close();
		repository = await open();
		expect((await repository.entry(flat))?.text).toBe(String(text('这里改的')));
		expect((await repository.entries('tingtao', 'news')).map(({ key: { id } }) => id)).toEqual([
			'2026-01-01-flat',
			'2026-01-02-folder',
			'2026-04-04-xin',
		]);
	});

	it('wins where both changed an entry; what was written here is a draft again', async () => {
		const flat = { ...key, id: '2026-01-01-flat' };
		await repository.save(flat, index('这里改的'), li, (await repository.entry(flat))?.version);
		await repository.merge(flat, li, '发布');
		put('branches/tingtao/news/2026-01-01-flat.md', text('手改的'));
		await repository.close();
		repository = await open();
		const told: unknown[] = [];
		repository.onCrossed((crossed) => told.push(...crossed));
		expect(told).toEqual([{ path: 'branches/tingtao/news/2026-01-01-flat/index.md', key: flat }]);
		expect((await repository.entry(flat))?.text).toBe(String(text('手改的')));
		expect((await repository.draft(flat))?.text).toBe(String(text('这里改的')));
	});
});

it('a second desk on the same home is refused in a sentence', async () => {
	await expect(open()).rejects.toThrow('另一个工作台');
});

it('many saves and publications at once lose nothing and mix nothing', async () => {
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

/** The tree of a commit in which the flat entry has become what a draft holds. */
async function spliced(commit: string, draft: string): Promise<string> {
	const file = join(home, 'index');
	const run = (...args: string[]) =>
		execFileSync('git', [`--git-dir=${foldersAt(home).repository}`, ...args], {
			encoding: 'utf8',
			env: environmentFor({ GIT_INDEX_FILE: file }),
		}).trim();
	run('read-tree', commit);
	run('rm', '-q', '--cached', 'content/branches/tingtao/news/2026-01-01-flat.md');
	run('read-tree', '--prefix=content/', '-i', draft);
	return run('write-tree');
}
