import sharp from 'sharp';
import { expect, test } from 'vitest';
import { samplePhoto } from '../../../src/media/sample-photo.ts';
import { asset, BRANCH, ID, openEditorDesk, raw, SECRETARY, saving } from './test-call.ts';

test('pictures come along with a save, are listed small, fetched whole, and removed', async () => {
	const { desk, somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const photo = await samplePhoto(800, 600).jpeg().toBuffer();
	const saved = await zhou.decap('persistEntry', saving(ID, raw('义诊'), [asset(ID, '合影 1.jpg', photo)]));
	expect(saved.status).toBe(200);
	const folder = `branches/${BRANCH}/news/${ID}`;
	const [shown] = (await zhou.decap('getMedia', { mediaFolder: folder })).body;
	expect(shown).toMatchObject({ path: `${folder}/合影 1.jpg`, name: '合影 1.jpg', encoding: 'base64' });
	const small = Buffer.from(shown.content, 'base64');
	expect(small.length).toBeLessThan(photo.length);
	expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 160 });
	const whole = await zhou.decap('getMediaFile', { path: `${folder}/合影 1.jpg` });
	expect(Buffer.from(whole.body.content, 'base64').equals(photo)).toBe(true);

	const address = `/api/file/${BRANCH}/news/${ID}/${encodeURIComponent('合影 1.jpg')}`;
	expect(await zhou.get(address)).toMatchObject({ status: 200, headers: { 'content-type': 'image/jpeg' } });
	expect((await zhou.get(`${address}?thumb=1`)).headers['content-type']).toBe('image/webp');
	expect((await zhou.get(`/api/file/${BRANCH}/news/${ID}/index.md`)).status).toBe(404);

	expect((await zhou.decap('deleteFiles', { paths: [`${folder}/合影 1.jpg`] })).status).toBe(200);
	expect((await desk.repository.draft({ branch: BRANCH, column: 'news', id: ID }))!.files).toEqual([]);
	expect((await zhou.decap('getMedia', { mediaFolder: '' })).body).toEqual([]);
	expect((await zhou.decap('getMedia', { mediaFolder: `branches/${BRANCH}/news` })).body).toEqual([]);
});

test('a small copy that Decap sends back does not take the place of the picture', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const photo = await samplePhoto(800, 600).jpeg().toBuffer();
	const { version } = await zhou.decap('persistEntry', saving(ID, raw('义诊'), [asset(ID, '合影.jpg', photo)]));
	const [shown] = (await zhou.decap('getMedia', { mediaFolder: `branches/${BRANCH}/news/${ID}` })).body;
	const again = saving(ID, raw('义诊改'), [asset(ID, '合影.jpg', Buffer.from(shown.content, 'base64'))]);
	expect((await zhou.decap('persistEntry', again, version)).status).toBe(200);
	const { body } = await zhou.decap('getMediaFile', { path: `branches/${BRANCH}/news/${ID}/合影.jpg` });
	expect(Buffer.from(body.content, 'base64').length).toBe(photo.length);
});

test('a picture can be put beside a text that was saved, under a safe name', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const photo = await samplePhoto(80, 60).jpeg().toBuffer();
	const put = () => zhou.decap('persistMedia', { asset: asset(ID, '合影 (1)#.JPG', photo), options: {} });
	expect((await put()).status).toBe(409);
	await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	expect((await put()).body).toMatchObject({ name: '合影-1.jpg' });
});
