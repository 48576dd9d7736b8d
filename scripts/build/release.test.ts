import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { keepOnly, ReleaseWriter } from './release.ts';

const NOW = '2026-03-14T09:30';

function release(folder: string, files: Record<string, string>) {
	const writer = new ReleaseWriter(folder, 'ting-tao');
	for (const [path, text] of Object.entries(files)) writer.write(path, text);
	return writer.finish(undefined, NOW);
}

test('the manifest names every file with size and digest, sorted by path', () => {
	const { files } = release(scratchFolder(), { 'news/a/index.html': '<p>甲', 'index.html': '' });
	expect(files).toEqual([
		{ path: 'index.html', size: 0, digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
		{ path: 'news/a/index.html', size: 6, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
	]);
});

test('the same files are the same release, in whatever order they came', () => {
	const folder = scratchFolder();
	const first = release(folder, { 'a.html': 'a', 'b.html': 'b' });
	const second = release(folder, { 'b.html': 'b', 'a.html': 'a' });
	expect(second.id).toBe(first.id);
	expect(readdirSync(join(folder, 'ting-tao'))).toEqual([first.id]);
});

test('a file under another name, or one more byte, is another release', () => {
	const folder = scratchFolder();
	const ids = ([{ 'a.html': 'a' }, { 'b.html': 'a' }, { 'a.html': 'ab' }] as Record<string, string>[]).map(
		(files) => release(folder, files).id,
	);
	expect(new Set(ids).size).toBe(3);
});

test('a release that was interrupted is never mistaken for a whole one', () => {
	const folder = scratchFolder();
	const { id } = release(folder, { 'a.html': 'a' });
	const interrupted = new ReleaseWriter(folder, 'ting-tao');
	interrupted.write('half.html', 'h');
	const again = release(folder, { 'a.html': 'a' });
	expect(again.id).toBe(id);
	expect(readdirSync(join(folder, 'ting-tao'))).toEqual([id]);
});

test('only the releases asked for are kept', () => {
	const folder = scratchFolder();
	const [one, two] = ['1', '2'].map((text) => release(folder, { 'a.html': text }).id);
	keepOnly(folder, 'ting-tao', [two, undefined]);
	expect(existsSync(join(folder, 'ting-tao', one!))).toBe(false);
	expect(readFileSync(join(folder, 'ting-tao', two!, 'site/a.html'), 'utf8')).toBe('2');
});

test('what is the same in the release before takes no room again, but for a file that was cut short since', () => {
	const folder = scratchFolder();
	const files = { 'a.html': '甲', 'b.html': '乙', 'c.html': '丙' };
	const earlier = release(folder, files).id;
	truncateSync(join(folder, 'ting-tao', earlier, 'site/c.html'), 1);
	const writer = new ReleaseWriter(folder, 'ting-tao', 'none', earlier);
	for (const [path, text] of Object.entries({ ...files, 'a.html': '改' })) writer.write(path, text);
	const { id } = writer.finish(undefined, NOW);
	const fileOf = (release: string, path: string) => statSync(join(folder, 'ting-tao', release, 'site', path));
	expect(fileOf(id, 'b.html').ino).toBe(fileOf(earlier, 'b.html').ino);
	expect([fileOf(id, 'a.html').nlink, fileOf(id, 'c.html').nlink]).toEqual([1, 1]);
	expect(readFileSync(join(folder, 'ting-tao', id, 'site/c.html'), 'utf8')).toBe('丙');
	expect(release(scratchFolder(), { ...files, 'a.html': '改' }).id).toBe(id);
});

test('what the same program packed before is not packed again, but for a file that was lost since', () => {
	const folder = scratchFolder();
	const pages = { 'a.html': '甲'.repeat(900), 'b.html': '乙'.repeat(900), 'c.html': '丙' };
	const write = (earlier?: string, isPackedAlike?: boolean) => {
		const writer = new ReleaseWriter(folder, 'ting-tao', 'br', earlier, isPackedAlike);
		for (const [path, text] of Object.entries(pages)) writer.write(path, text);
		return writer.finish(undefined, NOW);
	};
	const first = write();
	const packed = (path: string) => join(folder, 'ting-tao', first.id, 'site', path);
	// What a program made that packs otherwise.
	writeFileSync(packed('a.html.gz'), 'a'.repeat(statSync(packed('a.html.gz')).size));
	const other = first.files.map((file) => ({ ...file, digest: file.path === 'a.html.gz' ? 'other' : file.digest }));
	writeFileSync(join(folder, 'ting-tao', first.id, 'manifest.json'), JSON.stringify({ ...first, files: other }));
	rmSync(packed('b.html.gz'));
	const second = write(first.id, true);
	expect(second.files).toEqual(other);
	expect(statSync(join(folder, 'ting-tao', second.id, 'site/b.html.gz')).size).toBeGreaterThan(0);
	expect(write(second.id, false).files).toEqual(first.files);
});
