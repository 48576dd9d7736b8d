import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder, writeFiles } from '../../tests/scratch-folder.ts';
import { HUB, layoutOf, shelfOf } from './layout.ts';
import { ReleaseWriter } from './release.ts';
import { clearUnfinished, currentRelease, standingSites, switchTo, withdraw } from './switch.ts';

function setUp() {
	const folder = scratchFolder();
	const layout = layoutOf(join(folder, 'content'), join(folder, 'dist'));
	const shelf = shelfOf(layout, 'public');
	const publish = (site: string, files: Record<string, string>) => {
		const writer = new ReleaseWriter(layout.releases, site);
		for (const [path, text] of Object.entries(files)) writer.write(path, text);
		const { id } = writer.finish(undefined, '2026-03-14T09:30');
		switchTo(shelf, site, id);
		return id;
	};
	return { layout, shelf, publish, read: (path: string) => readFileSync(join(layout.publicRoot, path), 'utf8') };
}

test('a branch’s address leads to its newest release', () => {
	const { shelf, publish, read } = setUp();
	publish('ting-tao', { 'index.html': '一', '_theme/old.css': 'old' });
	const second = publish('ting-tao', { 'index.html': '二' });
	expect(read('ting-tao/index.html')).toBe('二');
	expect(currentRelease(shelf, 'ting-tao')).toBe(second);
});

test('the hub’s top names appear and disappear with its releases, and never touch a branch', () => {
	const { layout, shelf, publish, read } = setUp();
	publish('ting-tao', { 'index.html': '支部' });
	publish(HUB, { 'index.html': '门户', 'branches/index.html': '名录', 'old/index.html': '旧' });
	publish(HUB, { 'index.html': '新门户', 'branches/index.html': '名录' });
	expect(read('index.html')).toBe('新门户');
	expect(read('branches/index.html')).toBe('名录');
	expect(readdirSync(layout.publicRoot).sort()).toEqual(['.hub', 'branches', 'index.html', 'ting-tao']);
	expect(standingSites(shelf)).toEqual(['ting-tao']);
});

test('a withdrawn branch is gone for readers', () => {
	const { layout, shelf, publish } = setUp();
	publish('ting-tao', { 'index.html': '一' });
	publish('ting-tao', { 'index.html': '二' });
	withdraw(shelf, 'ting-tao');
	expect(existsSync(join(layout.publicRoot, 'ting-tao'))).toBe(false);
});

test('a link left behind by a build that was killed goes, as it would show what is withdrawn later', () => {
	const { layout, shelf, publish } = setUp();
	const id = publish('ting-tao', { 'index.html': '一' });
	symlinkSync(`../dist-store/releases/ting-tao/${id}/site`, join(layout.publicRoot, '.link-4711'));
	clearUnfinished(shelf);
	expect(readdirSync(layout.publicRoot)).toEqual(['ting-tao']);
});

test('a file or folder somebody put in the way stops nobody, and is kept in the store where only we can read it', () => {
	const { layout, publish, read } = setUp();
	writeFiles(layout.publicRoot, { 'ting-tao/mine.txt': '别人的', 'branches/mine.txt': '也是', 'index.html': '还有' });
	publish('ting-tao', { 'index.html': '支部' });
	publish(HUB, { 'index.html': '门户', 'branches/index.html': '名录' });
	expect([read('ting-tao/index.html'), read('index.html'), read('branches/index.html')]).toEqual([
		'支部',
		'门户',
		'名录',
	]);
	const aside = join(layout.store, 'set-aside');
	const kept = readdirSync(aside, { recursive: true, encoding: 'utf8' }).filter((path) => /mine|index/.test(path));
	expect(kept.map((path) => path.replace(/^[^/]*/, '')).sort()).toEqual([
		'/dist/branches/mine.txt',
		'/dist/index.html',
		'/dist/ting-tao/mine.txt',
	]);
	expect(statSync(aside).mode & 0o777).toBe(0o700);
});
