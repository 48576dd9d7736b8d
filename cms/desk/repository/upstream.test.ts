import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
	arrived,
	at,
	colleaguePushes,
	git,
	index,
	li,
	news,
	open,
	scratch,
	text,
	there,
	upstream,
} from '../../../tests/desk/colleague.ts';
import type { Crossed, Moved } from './repository.ts';

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
});
