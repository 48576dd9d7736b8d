import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { packedForms } from './pack.ts';
import { ReleaseWriter } from './release.ts';

const page = Buffer.from('<p>梧桐里的开放日</p>'.repeat(200));

test('packed forms unpack to the file itself, and name neither time nor system', () => {
	const [gzip, brotli] = packedForms('news/index.html', page, 'br');
	expect([gzip?.path, brotli?.path]).toEqual(['news/index.html.gz', 'news/index.html.br']);
	expect(gunzipSync(gzip!.bytes)).toEqual(page);
	expect(brotliDecompressSync(brotli!.bytes)).toEqual(page);
	expect([...gzip!.bytes.slice(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, gzip!.bytes[8], 255]);
});

test.each([
	['a picture', 'media/a.webp', page, 'br'],
	['a film', 'media/a.mp4', page, 'br'],
	['what search packed itself', 'search/index/start.bin', page, 'br'],
	['a page of less than 1 KB', 'index.html', page.subarray(0, 1023), 'br'],
	['a page where nothing was asked for', 'index.html', page, 'none'],
] as const)('%s gets no packed form', (_, path, bytes, packing) => {
	expect(packedForms(path, bytes, packing)).toEqual([]);
});

test('packed forms are files of the release like any other', () => {
	const releases = scratchFolder();
	const writer = new ReleaseWriter(releases, 'ting-tao', 'br');
	writer.write('index.html', page);
	const { id, files } = writer.finish(undefined, '2026-03-14T09:30');
	expect(files.map(({ path }) => path)).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
	for (const { path, size } of files) expect(statSync(join(releases, 'ting-tao', id, 'site', path)).size).toBe(size);
	expect(gunzipSync(readFileSync(join(releases, 'ting-tao', id, 'site/index.html.gz')))).toEqual(page);
});

test('500 versions of a page of one size, written within a second, bear 500 times; the same page always bears the same', () => {
	const timeOf = (words: string, minute: string) => {
		const releases = scratchFolder();
		const writer = new ReleaseWriter(releases, 'ting-tao');
		writer.write('index.html', words);
		return statSync(join(releases, 'ting-tao', writer.finish(undefined, minute).id, 'site/index.html')).mtimeMs;
	};
	const times = Array.from({ length: 500 }, (_, index) => timeOf(`第 ${1000 + index} 版`, '2026-03-14T09:30'));
	expect(new Set(times).size).toBe(500);
	expect(timeOf('第 1000 版', '2026-03-15T09:30')).toBe(times[0]);
	for (const time of times) expect(time % 1000 === 0 && time > 0 && time < Date.UTC(2016)).toBe(true);
});
