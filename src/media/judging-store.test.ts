import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { openJudgingStore } from './judging-store.ts';
import { openMediaStore } from './media-store.ts';
import { phonePhoto, samplePhoto } from './sample-photo.ts';

const photo = await samplePhoto(1600, 1200).jpeg().toBuffer();
const noise = await samplePhoto(900, 600).png().toBuffer();

const PICTURES: [name: string, bytes: Buffer | string][] = [
	['合影.jpg', photo],
	['手机.jpg', await phonePhoto(800, 600)],
	['图.png', noise],
	['空.jpg', ''],
	['半张.jpg', photo.subarray(0, photo.length - 400)],
	['半张.png', noise.subarray(0, noise.length / 2)],
	['文字.jpg', '一段文字'],
	['图.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
	['细长.png', await samplePhoto(2, 900).png().toBuffer()],
];

test.each(PICTURES)('%s is judged as the real store judges it', async (name, bytes) => {
	const folder = scratchFolder({ [name]: bytes });
	const real = await openMediaStore(join(folder, 'real')).picture(join(folder, name));
	const judged = await openJudgingStore(join(folder, 'judged')).picture(join(folder, name));
	const verdict = (one: typeof real) => ('refused' in one ? one : { width: one.width, height: one.height });
	expect(verdict(judged)).toEqual(verdict(real));
});

test.each([
	['表.txt', '字'],
	['表.pdf', 'no pdf'],
	['表.exe', 'MZ'],
	['空.txt', ''],
])('the file %s is judged as the real store judges it', async (name, bytes) => {
	const folder = scratchFolder({ [name]: bytes });
	const real = await openMediaStore(join(folder, 'real')).file(join(folder, name));
	const judged = await openJudgingStore(join(folder, 'judged')).file(join(folder, name));
	const verdict = (one: typeof real) => ('refused' in one ? one : { ...one, path: undefined });
	expect(verdict(judged)).toEqual(verdict(real));
});

test('nothing is encoded or copied, and what was encoded before is not looked at again', async () => {
	const folder = scratchFolder({ 'a.jpg': photo, 'a.txt': '字' });
	const store = openJudgingStore(join(folder, 'cache'));
	await store.picture(join(folder, 'a.jpg'));
	await store.file(join(folder, 'a.txt'));
	expect(readdirSync(folder).sort()).toEqual(['a.jpg', 'a.txt']);
	const missing = await store.picture(join(folder, 'b.jpg'));
	expect(missing).toMatchObject({ refused: '找不到「b.jpg」。' });
});

test('where nothing can be written it judges all the same', async () => {
	const folder = scratchFolder({ 'a.jpg': photo, cache: 'in the way' });
	writeFileSync(join(folder, 'cache'), 'in the way');
	expect(await openJudgingStore(join(folder, 'cache')).picture(join(folder, 'a.jpg'))).toMatchObject({ width: 1600 });
});
