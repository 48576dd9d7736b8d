import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { layoutOf } from './layout.ts';
import { prepareFolders, requireSome } from './prepare-folders.ts';
import { writeState } from './state.ts';

const layoutIn = (files: Record<string, string>) => {
	const folder = scratchFolder({ 'content/network.yml': '', ...files });
	return layoutOf(join(folder, 'content'), join(folder, 'dist'));
};

test('a folder with files of somebody else is not built into, and a sentence names them', () => {
	const layout = layoutIn({ 'dist/index.html': 'mine', 'dist/photos/a.jpg': '' });
	expect(() => prepareFolders(layout)).toThrow(/里已经有别的东西（index.html、photos）.*--out/);
	expect(readdirSync(layout.publicRoot)).toEqual(['index.html', 'photos']);
	expect(readFileSync(join(layout.publicRoot, 'index.html'), 'utf8')).toBe('mine');
});

test('what a disk or a certificate has at the root of it is in nobody’s way', () => {
	const layout = layoutIn({ 'dist/.well-known/acme': '', 'dist/lost+found/x': '' });
	expect(() => prepareFolders(layout)).not.toThrow();
});

test('content that is a file is said to be no folder', () => {
	const folder = scratchFolder({ content: 'a file' });
	expect(() => prepareFolders(layoutOf(join(folder, 'content'), join(folder, 'dist')))).toThrow('没有文件夹');
});

test.each([
	[0o077, 0o755],
	[0o027, 0o750],
	[0o022, 0o755],
])(
	'started with umask %o the public root can be read by whoever serves it, what is private by us alone',
	(given, mode) => {
		const before = process.umask(given);
		onTestFinished(() => void process.umask(before));
		const layout = layoutIn({});
		prepareFolders(layout);
		mkdirSync(join(layout.releases, 'ting-tao'), { recursive: true });
		for (const folder of [layout.publicRoot, layout.store, layout.releases])
			expect(statSync(folder).mode & 0o777).toBe(mode);
		expect(statSync(layout.private).mode & 0o777).toBe(0o700);
	},
);

test('a content folder that has lost all its branches does not empty the network', () => {
	const layout = layoutIn({});
	prepareFolders(layout);
	expect(() => requireSome([], layout)).not.toThrow();
	writeState(layout, 'ting-tao', { key: 'a', entries: 1, pages: 1 });
	expect(() => requireSome([], layout)).toThrow('上次生成时有 1 个');
	expect(() => requireSome(['lin-jiang'], layout)).not.toThrow();
});
