import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MediaStore, openMediaStore } from './media-store.ts';
import type { Picture } from './picture.ts';
import { phonePhoto, samplePhoto } from './sample-photo.ts';

let folder: string;
let cache: string;
let media: MediaStore;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'media-'));
	cache = join(folder, 'cache');
	media = openMediaStore(cache);
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, bytes: Buffer | string): Promise<string> {
	const file = join(folder, name);
	await writeFile(file, bytes);
	return file;
}

async function encoded(file: string, store = media): Promise<Picture> {
	const picture = await store.picture(file);
	if ('refused' in picture) throw new Error(picture.refused);
	return picture;
}

function filesOf(picture: Picture): Promise<Map<string, Buffer>> {
	return Promise.all(
		[...picture.variants, picture.jpeg].map(
			async ({ file }) => [file, await readFile(media.locate(`media/${file}`))] as const,
		),
	).then((files) => new Map(files));
}

async function written(): Promise<string[]> {
	const names = await readdir(join(cache, 'pictures'), { recursive: true });
	return names.filter((name) => /\.(webp|jpg)$/.test(name)).sort();
}

async function times(): Promise<number[]> {
	return Promise.all((await written()).map(async (name) => (await stat(join(cache, 'pictures', name))).mtimeMs));
}

describe('variants', () => {
	test('a wide photograph gets three widths of WebP and one JPEG, of the sizes it says', async () => {
		const picture = await encoded(await write('合影.jpg', await samplePhoto(2000, 1500).jpeg().toBuffer()));
		expect(picture).toMatchObject({ width: 2000, height: 1500, jpeg: { width: 960, height: 720 } });
		expect(picture.variants.map(({ width }) => width)).toEqual([480, 960, 1440]);
		for (const [file, bytes] of await filesOf(picture)) {
			const variant = [...picture.variants, picture.jpeg].find((each) => each.file === file);
			const { width, height, format } = await sharp(bytes).metadata();
			expect({ width, height, bytes: bytes.length }).toEqual({
				width: variant?.width,
				height: variant?.height,
				bytes: variant?.bytes,
			});
			expect(file).toMatch(format === 'webp' ? /^[0-9a-f]{16}-\d+\.webp$/ : /^[0-9a-f]{16}-960\.jpg$/);
		}
	});

	test.each([
		[1000, [480, 960], 960],
		[480, [480], 480],
		[300, [300], 300],
		[1, [1], 1],
	])('nothing is enlarged: %i wide gives %j', async (width, widths, jpeg) => {
		const picture = await encoded(
			await write(
				'a.png',
				await sharp(await samplePhoto(1000, 500).png().toBuffer())
					.resize({ width })
					.png()
					.toBuffer(),
			),
		);
		expect(picture.variants.map((variant) => variant.width)).toEqual(widths);
		expect(picture.jpeg.width).toBe(jpeg);
	});

	test('a dividing line is a picture too', async () => {
		expect(await encoded(await write('线.png', await samplePhoto(1080, 2).png().toBuffer()))).toMatchObject({
			jpeg: { height: 2 },
		});
	});

	test('a long screenshot is narrowed until WebP can hold it', async () => {
		const picture = await encoded(await write('长图.png', await samplePhoto(1080, 20_000).png().toBuffer()));
		expect(picture.variants.map(({ width }) => width)).toEqual([480]);
		expect(picture.jpeg.height).toBeLessThan(16_384);
	});

	test.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)(
		'%s is taken whatever its extension says',
		async (format) => {
			const picture = await encoded(await write('照片.txt', await samplePhoto(500, 300).toFormat(format).toBuffer()));
			expect(picture).toMatchObject({ width: 500, height: 300 });
		},
	);

	test('an animation shows its first frame', async () => {
		const frames = await samplePhoto(600, 400).gif().toBuffer();
		const second = await sharp(frames).negate().toBuffer();
		const moving = await sharp([frames, second], { join: { animated: true } })
			.gif()
			.toBuffer();
		expect((await sharp(moving).metadata()).pages).toBe(2);
		expect(await encoded(await write('动图.gif', moving))).toMatchObject({ width: 600, height: 400 });
	});

	test('transparent parts are white in the JPEG and stay transparent in WebP', async () => {
		const clear = await sharp({ create: { width: 500, height: 500, channels: 4, background: '#00000000' } })
			.png()
			.toBuffer();
		const picture = await encoded(await write('a.png', clear));
		const files = await filesOf(picture);
		expect([...(await sharp(files.get(picture.jpeg.file)).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
		expect((await sharp(files.get(picture.variants[0]?.file ?? '')).stats()).isOpaque).toBe(false);
	});

	test('colours of a wide-gamut photograph become sRGB', async () => {
		const wide = await samplePhoto(600, 400).withIccProfile('p3').png().toBuffer();
		expect([...(await sharp(wide, { ignoreIcc: true }).raw().toBuffer()).subarray(0, 3)]).not.toEqual([255, 0, 0]);
		const picture = await encoded(await write('a.png', wide));
		const [red = 0, green = 0] = await sharp((await filesOf(picture)).get(picture.jpeg.file))
			.raw()
			.toBuffer();
		expect(red).toBeGreaterThan(245);
		expect(green).toBeLessThan(10);
	});
});

describe('what a phone adds', () => {
	test('a photograph lying on its side stands upright', async () => {
		const picture = await encoded(await write('a.jpg', await phonePhoto(1200, 800)));
		expect(picture).toMatchObject({ width: 800, height: 1200, jpeg: { width: 800, height: 1200 } });
		const { dominant } = await sharp((await filesOf(picture)).get(picture.jpeg.file))
			.extract({ left: 0, top: 0, width: 800, height: 500 })
			.stats();
		expect(dominant.r).toBeGreaterThan(dominant.b);
	});

	test('place, owner, camera, colour profile and every other note are gone from every variant', async () => {
		const source = await phonePhoto(1200, 800);
		const gpsTag = Buffer.from([0x25, 0x88]);
		expect((await sharp(source).metadata()).exif?.includes(gpsTag)).toBe(true);
		const files = await filesOf(await encoded(await write('a.jpg', source)));
		expect(files.size).toBe(2);
		for (const bytes of files.values()) {
			expect(await sharp(bytes).metadata()).not.toMatchObject({ exif: expect.anything() });
			for (const mark of ['Exif', 'EXIF', 'XMP ', 'adobe', 'ICC', 'Photoshop', 'GPS', 'SECRET', 'Phone']) {
				expect(bytes.includes(mark), mark).toBe(false);
			}
		}
	});
});

describe('the cache', () => {
	test('the same picture under another name is encoded once', async () => {
		const bytes = await samplePhoto(700, 500).jpeg().toBuffer();
		const first = await encoded(await write('一.jpg', bytes));
		const before = await times();
		expect(await encoded(await write('二.png', bytes))).toEqual(first);
		expect(await times()).toEqual(before);
	});

	test('a store opened later encodes nothing again', async () => {
		const file = await write('a.jpg', await samplePhoto(700, 500).jpeg().toBuffer());
		const first = await encoded(file);
		const before = await times();
		expect(await encoded(file, openMediaStore(cache))).toEqual(first);
		expect(await times()).toEqual(before);
	});

	test.each<[string, (names: string[], record: string) => Promise<unknown>]>([
		['a variant is missing', ([name = '']) => rm(join(cache, 'pictures', name))],
		['a variant was cut short', ([name = '']) => truncate(join(cache, 'pictures', name), 10)],
		['the record is gone', (_, record) => rm(record)],
		['the record is not JSON', (_, record) => writeFile(record, '{"width":')],
		['the record says something else', (_, record) => writeFile(record, '{"width":1}')],
		['the record is empty', (_, record) => writeFile(record, '')],
	])('is repaired when %s', async (_, damage) => {
		const file = await write('a.jpg', await samplePhoto(700, 500).jpeg().toBuffer());
		const whole = await encoded(file);
		const digest = whole.jpeg.file.slice(0, 16);
		const before = await filesOf(whole);
		await damage(await written(), join(cache, 'pictures', digest.slice(0, 2), `${digest}.json`));
		const again = await encoded(file);
		expect(again).toEqual(whole);
		expect(await filesOf(again)).toEqual(before);
	});

	test('the same source gives the same bytes in another cache', async () => {
		const file = await write('a.jpg', await phonePhoto(1200, 800));
		const first = await filesOf(await encoded(file));
		await rm(cache, { recursive: true });
		expect(await filesOf(await encoded(file))).toEqual(first);
	});
});

describe('many at once', () => {
	test('eight calls for one picture get the same answer and leave only whole files', async () => {
		const file = await write('a.jpg', await samplePhoto(1500, 1000).jpeg().toBuffer());
		const stores = [media, openMediaStore(cache)];
		const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => encoded(file, stores[index % 2])));
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect(await written()).toHaveLength(4);
		expect((await readdir(cache, { recursive: true })).filter((name) => name.endsWith('.part'))).toEqual([]);
	});

	test('three threads that share the folder agree', async () => {
		const file = await write('a.jpg', await samplePhoto(1500, 1000).jpeg().toBuffer());
		const script = `import { parentPort } from 'node:worker_threads';
			import { openMediaStore } from ${JSON.stringify(import.meta.resolve('./media-store.ts'))};
			parentPort.postMessage(await openMediaStore(${JSON.stringify(cache)}).picture(${JSON.stringify(file)}));`;
		const ask = async () => {
			const [answer] = await once(new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`)), 'message');
			return answer as Picture;
		};
		const answers = await Promise.all([ask(), ask(), ask()]);
		expect(answers).toEqual([answers[0], answers[0], answers[0]]);
		expect(await encoded(file)).toEqual(answers[0]);
	});

	test('one damaged picture does not stop those that wait behind it', async () => {
		const good = await write('好.jpg', await samplePhoto(500, 400).jpeg().toBuffer());
		const bad = await write('坏.jpg', (await readFile(good)).subarray(0, 900));
		const [first, second] = await Promise.all([media.picture(bad), media.picture(good)]);
		expect(first).toHaveProperty('refused');
		expect(second).toMatchObject({ width: 500 });
	});
});

test.each([
	'media/../../etc/passwd',
	'media//x',
	'media/',
	'media/0123456789abcdef.json',
	'media/0123456789abcdef',
	'',
	'/etc/passwd',
])('nothing is kept for the address %j', async (address) => {
	await expect(stat(media.locate(address))).rejects.toMatchObject({ code: 'ENOENT' });
});
