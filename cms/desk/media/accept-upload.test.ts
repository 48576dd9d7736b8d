import sharp from 'sharp';
import { expect, test } from 'vitest';
import { phonePhoto, samplePhoto } from '../../../src/media/sample-photo.ts';
import { acceptUpload, LONGEST_SIDE } from './accept-upload.ts';
import { safeName } from './safe-name.ts';

const refusal = (name: string, bytes: Buffer) =>
	acceptUpload(name, bytes).then(
		() => 'taken',
		(error: Error & { statusCode?: number }) => `${error.statusCode} ${error.message}`,
	);

test('a photo from a phone stands upright and says nothing of where, when and with what it was taken', async () => {
	const kept = await acceptUpload('合影.jpg', await phonePhoto(400, 300));
	const { width, height, exif, xmp, iptc, orientation } = await sharp(kept).metadata();
	expect([width, height]).toEqual([300, 400]);
	expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
	expect(kept.includes('SECRET')).toBe(false);
	expect(kept.includes('GPS')).toBe(false);
});

test('what needs no change stays as it was, and what was made ready once is not made worse again', async () => {
	const clean = await samplePhoto(400, 300).jpeg().toBuffer();
	expect((await acceptUpload('合影.jpg', clean)).equals(clean)).toBe(true);
	const once = await acceptUpload('合影.jpg', await phonePhoto(400, 300));
	expect((await acceptUpload('合影.jpg', once)).equals(once)).toBe(true);
});

test('a large picture is made smaller; what it is stays what it is', async () => {
	for (const format of ['jpeg', 'png', 'webp'] as const) {
		const kept = await acceptUpload(
			`x.${format === 'jpeg' ? 'jpg' : format}`,
			await samplePhoto(3000, 1000).toFormat(format).toBuffer(),
		);
		expect(await sharp(kept).metadata()).toMatchObject({ format, width: LONGEST_SIDE, height: 800 });
	}
});

test('what is not shown is refused with what to do, by content and not by name', async () => {
	const photo = await samplePhoto(40, 30).jpeg().toBuffer();
	const heic = Buffer.concat([Buffer.from('00000018667479706865696300000000', 'hex'), Buffer.alloc(64)]);
	expect(await refusal('IMG_1.jpg', heic)).toMatch(/^422 .*HEIC/);
	expect(await refusal('IMG_1.HEIC', heic)).toMatch(/^422 .*HEIC/);
	expect(await refusal('图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatch(/SVG/);
	expect(await refusal('图.png', Buffer.from('<svg onload="x"/>'))).toMatch(/SVG/);
	expect(await refusal('图.jpg', Buffer.from('<!doctype html><script>1</script>'))).toMatch(/网页/);
	expect(await refusal('坏.jpg', photo.subarray(0, photo.length - 60))).toMatch(/损坏/);
	expect(await refusal('空.jpg', Buffer.alloc(0))).toMatch(/空的/);
	expect(await refusal('程序.exe', Buffer.from('MZ'))).toMatch(/^422 /);
	expect(await refusal('程序.pdf', Buffer.from('MZ\0\0'))).toMatch(/^422 /);
	expect(await refusal('页.html', Buffer.from('<p>'))).toMatch(/^422 /);
	expect(await refusal('表.csv', Buffer.from('姓名,电话\n'))).toBe('taken');
	expect(await refusal('表.csv', Buffer.from('<html><script>'))).toMatch(/^422 /);
});

test('a picture of a billion pixels is refused before anything is decoded', async () => {
	const bomb = await sharp({ create: { width: 16000, height: 16000, channels: 3, background: '#fff' } })
		.png()
		.toBuffer();
	expect(await refusal('大.png', bomb)).toMatch(/像素/);
});

test('a moving picture keeps moving', async () => {
	const frames = await Promise.all(
		['#ff0000', '#00ff00'].map((background) =>
			sharp({ create: { width: 20, height: 10, channels: 3, background } })
				.png()
				.toBuffer(),
		),
	);
	const gif = await sharp(frames, { join: { animated: true } })
		.gif()
		.toBuffer();
	const kept = await acceptUpload('动.gif', gif);
	expect((await sharp(kept).metadata()).pages).toBe(2);
});

test.each([
	['合影.jpg', '合影.jpg'],
	['合影 (1).JPG', '合影-1.jpg'],
	['../../etc/passwd.png', 'etc-passwd.png'],
	['.htaccess.png', 'htaccess.png'],
	['con.jpg', 'wenjian-con.jpg'],
	['a\u202egpj.png', 'agpj.png'],
	['报名表#2%20?.docx', '报名表-2-20.docx'],
])('%j is kept as %s', (name, safe) => {
	expect(safeName(name)).toBe(safe);
});
