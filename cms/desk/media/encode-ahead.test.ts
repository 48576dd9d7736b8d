import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layoutOf } from '../../../scripts/build/layout.ts';
import { openMediaStore } from '../../../src/media/media-store.ts';
import { samplePhoto } from '../../../src/media/sample-photo.ts';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { foldersAt } from '../folders.ts';
import { encodeAhead, encodedAhead } from './encode-ahead.ts';

/** As much of a desk as is needed. */
const deskAt = (folder: string) =>
	({
		options: { publicRoot: join(folder, 'dist') },
		repository: { content: folder },
		folders: foldersAt(join(folder, 'desk')),
	}) as Parameters<typeof encodeAhead>[0];

test('the build finds every size of a picture that was uploaded, and encodes nothing anew', async () => {
	const photo = await samplePhoto(1600, 900).jpeg().toBuffer();
	const folder = scratchFolder({ '合影.jpg': photo });
	const desk = deskAt(folder);
	encodeAhead(desk, '合影.jpg', photo);
	encodeAhead(desk, '报名表.docx', photo);
	await encodedAhead();
	const { media } = layoutOf(folder, desk.options.publicRoot);
	const store = openMediaStore(media);
	const before = Date.now();
	const picture = await store.picture(join(folder, '合影.jpg'));
	if ('refused' in picture) throw new Error(picture.refused);
	expect(picture.variants.map(({ width }) => width)).toEqual([480, 960, 1440]);
	for (const { file } of [...picture.variants, picture.jpeg]) {
		const kept = store.locate(`media/${file}`);
		expect(existsSync(kept)).toBe(true);
		expect(statSync(kept).mtimeMs).toBeLessThanOrEqual(before);
	}
});

test('a picture that cannot be encoded stops nothing', async () => {
	encodeAhead(deskAt(scratchFolder()), '坏.jpg', Buffer.from('nothing'));
	await expect(encodedAhead()).resolves.not.toThrow();
});
