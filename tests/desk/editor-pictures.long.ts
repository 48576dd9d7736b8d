import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { openEditor, save, title, untilSaved } from './editor.ts';
import { startDesk } from './start-desk.ts';

/** A photo from a telephone held upright: lying in the file, with the place it was taken at. */
const fromTelephone = () =>
	sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#8a4b1f' } })
		.jpeg()
		.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1' } })
		.withMetadata({ orientation: 6 })
		.toBuffer();

test('forty photos at once are made ready in the browser, HEIC too; what cannot be read is named', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	const page = await openEditor(around, 'li', 'news/new');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await title(page).fill('四十张照片');
	const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
	const small = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2f6b4f' } })
		.jpeg()
		.toBuffer();
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('text=放照片')]);
	await chooser.setFiles([
		file('IMG 大图.JPG', await fromTelephone()),
		file('苹果.HEIC', readFileSync(join(import.meta.dirname, 'photo.heic'))),
		file('坏的.jpg', Buffer.from('no picture')),
		...Array.from({ length: 38 }, () => file('IMG.jpg', small)),
	]);
	await page.waitForSelector('text=有 1 张没有放进来', { timeout: 120_000 });
	expect(await page.locator('dialog p').first().textContent()).toContain('「坏的.jpg」读不出来');
	await page.click('text=知道了');
	await save(page);
	await untilSaved(page);
	await page.waitForURL(/entries/);
	const [draft] = await around.desk.repository.drafts('ting-tao');
	const files = draft!.files.filter(({ path }) => path !== 'index.md');
	expect(files).toHaveLength(40);
	for (const { path } of files) expect(draft!.text).toContain(`(${path})`);
	const read = async (path: string) => Buffer.from((await around.desk.repository.file(draft!.key, path))!);
	const big = await sharp(await read('img-大图.jpg')).metadata();
	expect([big.width, big.height, big.orientation ?? 1, big.exif]).toEqual([1600, 2400, 1, undefined]);
	const heic = await sharp(await read('苹果.jpg')).stats();
	expect((await sharp(await read('苹果.jpg')).metadata()).width).toBe(320);
	// Half green, half orange.
	expect(heic.channels[0]!.stdev).toBeGreaterThan(50);
	expect(asked.filter((url) => url.includes('/assets/heic/'))).toHaveLength(1);
});
