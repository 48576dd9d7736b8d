import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../tests/scratch-folder.ts';
import { addressesIn, difference, htmlBytesIn } from './addresses.ts';

test('pages are found behind links, once, and nothing but pages', () => {
	const files = [
		'release/index.html',
		'release/news/2025/index.html',
		'release/404.html',
		'release/feed.xml',
		'release/media/x.jpg',
		'release/pagefind/index.html',
		'dist/_theme/a.html',
	];
	const scratch = scratchFolder(Object.fromEntries(files.map((file) => [file, ''])));
	symlinkSync('../release', join(scratch, 'dist/branch-001'));
	symlinkSync('../release', join(scratch, 'dist/.hub'));
	symlinkSync('.hub/index.html', join(scratch, 'dist/index.html'));
	expect([...addressesIn(join(scratch, 'dist'))].sort()).toEqual(
		['', 'branch-001/', 'branch-001/404.html', 'branch-001/feed.xml', 'branch-001/news/2025/'].sort(),
	);
});

test('the size counts pages in folders and alone, not feeds', () => {
	const scratch = scratchFolder({
		'index.html': '支部',
		'news/index.html': 'news',
		'404.html': '404',
		'feed.xml': 'feed',
	});
	expect(htmlBytesIn(scratch, addressesIn(scratch))).toBe(6 + 4 + 3);
});

test('a difference is told by kind of address', () => {
	const ours = new Set([
		'',
		'branch-001/news/2025-01-02-dangke/',
		'branch-002/news/2025-01-03-dangke/',
		'branch-001/topics/linli/',
	]);
	const theirs = new Set(['', 'branch-001/news/page/1/']);
	expect(difference(ours, theirs, ['ours', 'theirs'])).toEqual([
		'only ours: /<branch>/news/<entry>/ × 2',
		'only ours: /<branch>/topics/<topic>/ × 1',
		'only theirs: /<branch>/news/page/1/ × 1',
	]);
	expect(difference(ours, ours, ['ours', 'theirs'])).toEqual([]);
});
