import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MediaStore, openMediaStore } from './media-store.ts';
import { LIMITS } from './refusals.ts';
import { samplePhoto } from './sample-photo.ts';

let folder: string;
let media: MediaStore;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'media-'));
	media = openMediaStore(join(folder, 'cache'));
});
afterAll(() => rm(folder, { recursive: true }));

async function refuse(bytes: Buffer | string, name = '合影.jpg'): Promise<string> {
	await writeFile(join(folder, name), bytes);
	const answer = await media.picture(join(folder, name));
	if (!('refused' in answer)) throw new Error('it was taken');
	expect(answer.refused).toContain(`「${name}」`);
	expect(answer.fix).toMatch(/^[^。]+。|，.+。$/);
	return `${answer.refused} ${answer.fix}`;
}

function movie(brand: string): Buffer {
	return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1heic`), Buffer.alloc(200)]);
}

test.each(['heic', 'heix', 'mif1', 'msf1', 'hevc'])(
	'an iPhone photograph (%s) is refused with what to set on the phone',
	async (brand) => {
		expect(await refuse(movie(brand))).toMatch(/HEIC.*设置 → 相机 → 格式.*兼容性最佳.*微信/);
	},
);

test.each<[string, Buffer | string, RegExp]>([
	['AVIF', movie('avif'), /AVIF/],
	['AVIF with HEIC behind it', movie('avis'), /AVIF/],
	['SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', /SVG.*PNG/],
	['SVG after a comment', `<!-- ${'x'.repeat(300)} -->\n<SVG\nonload="alert(1)"/>`, /SVG/],
	['SVG in two-byte letters', Buffer.from('\ufeff<svg onload="alert(1)"></svg>', 'utf16le'), /SVG/],
	['PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /PDF.*附件/],
	['BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(100)]), /BMP.*画图/],
	['a web page', '<!DOCTYPE html><html><body>404</body></html>', /网页.*图片另存为/],
	['a film', movie('isom'), /视频/],
	['text', '这不是照片', /不认识/],
	['noise', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), /不认识/],
])('%s is refused though it is called .jpg', async (_, bytes, words) => {
	expect(await refuse(bytes)).toMatch(words);
});

test('an empty file, and one that is not there, are refused', async () => {
	expect(await refuse('')).toContain('空的');
	await mkdir(join(folder, '文件夹.jpg'));
	for (const name of ['没有.jpg', '文件夹.jpg', '没有/合影.jpg', `${'长'.repeat(300)}.jpg`]) {
		expect(await media.picture(join(folder, name))).toMatchObject({ refused: expect.stringContaining('找不到') });
	}
});

test.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)(
	'%s cut short anywhere is refused or shown, never an exception',
	async (format) => {
		const whole = await samplePhoto(640, 480).toFormat(format).toBuffer();
		for (const part of [0.1, 0.5, 0.9])
			expect(await refuse(whole.subarray(0, whole.length * part))).toMatch(/损坏|不认识/);
		for (const length of [1, 2, 4, 8, 12, 16, 32, 64])
			expect(await refuse(whole.subarray(0, length))).toMatch(/损坏|不认识/);
	},
);

test('a picture of too many pixels is refused before it is decoded', async () => {
	const huge = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } })
		.png()
		.toBuffer();
	expect(await refuse(huge)).toMatch(/10000 × 6000 像素（6000 万），超过了 5000 万/);
});

test('a header that promises more than memory holds is refused', async () => {
	const small = await samplePhoto(10, 10).png().toBuffer();
	small.writeUInt32BE(0x7fffffff, 16);
	expect(await refuse(small)).toMatch(/损坏|像素/);
});

test('a column of pixels is refused', async () => {
	const line = await sharp({ create: { width: 2, height: 40_000, channels: 3, background: '#fff' } })
		.png()
		.toBuffer();
	expect(await refuse(line)).toContain('太细长');
});

test('a file of too many bytes is refused, with both figures', async () => {
	expect(await refuse(Buffer.alloc(LIMITS.pictureBytes + 1))).toMatch(/有 41 MB，超过了 40 MB/);
});
