import { expect, test } from 'vitest';
import { samplePhoto } from '../../../src/media/sample-photo.ts';
import { entry } from '../../../tests/small-network.ts';
import { asset, BRANCH, openEditorDesk, SECRETARY, saving } from './test-call.ts';

const ID = '2026-11-20-yi-zhen';
const raw = (title: string, more = '') =>
	`---\n_id: ${ID}\ntitle: ${title}\ndate: 2026-11-20\n${more}---\n\n今天来了六十位邻居。\n`;
const named = (id = ID) => ({ collection: 'news', slug: `${id}/index` });
const FLAT = '2026-03-14-kaifang-ri';
const pathOf = (id: string) => `branches/${BRANCH}/news/${id}/index.md`;

test('what was saved is a draft in git, in the writer’s name, and is read back with its version', async () => {
	const { desk, somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const saved = await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	expect(saved.status).toBe(200);
	const draft = await desk.repository.draft({ branch: BRANCH, column: 'news', id: ID });
	expect(draft).toMatchObject({ version: saved.version, by: { name: 'zhou（测试）' } });
	expect(draft!.text).toBe(entry('义诊', '2026-11-20', '今天来了六十位邻居。'));

	expect((await zhou.decap('unpublishedEntries')).body).toEqual([`news/${ID}/index`]);
	const one = await zhou.decap('unpublishedEntry', { id: `news/${ID}/index` });
	expect(one.body).toMatchObject({ ...named(), status: 'draft', diffs: [{ path: pathOf(ID), newFile: true }] });
	const file = await zhou.decap('unpublishedEntryDataFile', { ...named(), path: pathOf(ID), id: saved.version });
	expect(file).toMatchObject({ body: { data: draft!.text }, version: saved.version });
});

test('published entries are listed and opened, a flat file as if it had a folder', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const { body } = await zhou.decap('entriesByFolder', {
		folder: `branches/${BRANCH}/news`,
		extension: 'md',
		depth: 2,
	});
	expect(body).toEqual([
		{ data: expect.stringContaining('开放日来了四十位邻居'), file: { path: pathOf(FLAT), id: expect.any(String) } },
	]);
	const opened = await zhou.decap('getEntry', { path: pathOf(FLAT) });
	expect(opened).toMatchObject({ status: 200, body: body[0], version: body[0].file.id });
	expect((await zhou.decap('getEntry', { path: pathOf('2026-01-01-mei-you') })).status).toBe(404);
	expect((await zhou.decap('unpublishedEntry', named(FLAT))).status).toBe(404);
});

test('a save that began from an older text is not written, and both texts are there to compare', async () => {
	const { desk, somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const he = somebody('he', SECRETARY);
	const { version: opened } = await zhou.decap('getEntry', { path: pathOf(FLAT) });
	const first = await he.decap('persistEntry', saving(FLAT, raw('何的标题')), opened);
	expect(first.status).toBe(200);
	const second = await zhou.decap('persistEntry', saving(FLAT, raw('周的标题')), opened);
	expect(second).toMatchObject({
		status: 409,
		body: { version: first.version, now: expect.stringContaining('何的标题') },
	});
	expect(second.body.error).toMatch(/别人改过/);
	expect((await desk.repository.draft({ branch: BRANCH, column: 'news', id: FLAT }))!.text).toContain('何的标题');
	expect((await zhou.decap('persistEntry', saving(FLAT, raw('周的标题')), first.version)).status).toBe(200);
});

test('a save whose answer was lost may be sent again', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const first = await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	expect(await zhou.decap('persistEntry', saving(ID, raw('义诊')))).toMatchObject({
		status: 200,
		version: first.version,
	});
	expect((await zhou.decap('persistEntry', saving(ID, raw('另一篇')))).status).toBe(409);
});

test('what would be read as a program is neither stored nor served', async () => {
	const { somebody } = await openEditorDesk({
		[`branches/${BRANCH}/news/2026-05-01-hei.md`]: '---js\nmodule.exports = { title: 1 }\n---\n',
	});
	const zhou = somebody('zhou', SECRETARY);
	const { body } = await zhou.decap('entriesByFolder', { folder: `branches/${BRANCH}/news` });
	expect(body.map((one: { file: { path: string } }) => one.file.path)).toEqual([pathOf(FLAT)]);
	expect((await zhou.decap('getEntry', { path: pathOf('2026-05-01-hei') })).status).toBe(404);
	for (const text of ['---js\n{}\n---\n', '---javascript\n{}\n---\n', ' ---\ntitle: x\n---\n', 'title: x\n', '']) {
		const answer = await zhou.decap('persistEntry', saving(ID, text));
		expect([answer.status, typeof answer.body.error], text).toEqual([422, 'string']);
	}
	expect((await zhou.decap('unpublishedEntries')).body).toEqual([]);
});

test.each([
	`branches/${BRANCH}/branch.yml`,
	`branches/${BRANCH}/news/${ID}/../../branch.yml`,
	`branches/${BRANCH}/news/${ID}/other.md`,
	`branches/${BRANCH}/mei-you/${ID}/index.md`,
	`branches/lin-jiang/news/${ID}/index.md`,
	'network.yml',
	'.git/config',
	`branches/${BRANCH}/news/${ID}/index.mdx`,
	'/etc/passwd',
])('%s is not written by a save, and main and drafts stay as they were', async (path) => {
	const { desk, somebody } = await openEditorDesk();
	const zhou = somebody('zhou', { role: 'secretary' });
	const head = await desk.repository.head();
	const { status } = await zhou.decap('persistEntry', {
		...saving(ID, raw('x')),
		dataFiles: [{ path, raw: raw('x') }],
	});
	expect([400, 403]).toContain(status);
	const photo = await samplePhoto(40, 30).jpeg().toBuffer();
	const beside = { path, content: photo.toString('base64'), encoding: 'base64' };
	expect([400, 403]).toContain(
		(await zhou.decap('persistEntry', { ...saving(ID, raw('x')), assets: [beside] })).status,
	);
	expect((await zhou.decap('getEntry', { path })).status).toBeGreaterThanOrEqual(400);
	expect((await zhou.decap('deleteFiles', { paths: [path] })).status).toBeGreaterThanOrEqual(400);
	expect(await desk.repository.head()).toBe(head);
	expect(await desk.repository.drafts()).toEqual([]);
});

test('who only reads, or writes elsewhere, saves nothing, and it is written down', async () => {
	const { desk, somebody } = await openEditorDesk();
	for (const one of [
		somebody('auditor', { role: 'auditor' }),
		somebody('column', { ...SECRETARY, column: 'study' }),
		somebody('reviewer', { role: 'reviewer', branch: BRANCH }),
	]) {
		const before = desk.log.newest(100, { isRefused: true }).length;
		expect((await one.decap('persistEntry', saving(ID, raw('x')))).status, one.person.login).toBe(403);
		expect(desk.log.newest(100, { isRefused: true }).length).toBeGreaterThan(before);
	}
	expect((await somebody('elsewhere', { role: 'secretary', branch: 'lin-jiang' }).decap('info')).status).toBe(403);
});

test('the status is 送审 and 撤回送审; what comes after is the reviewer’s', async () => {
	const { desk, somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const reviewer = somebody('reviewer', { role: 'reviewer', branch: BRANCH });
	await zhou.decap('persistEntry', saving(ID, raw('义诊来了六十位邻居')));
	const set = (who: typeof zhou, newStatus: string) =>
		who.decap('updateUnpublishedEntryStatus', { ...named(), newStatus });
	const status = async () => (await zhou.decap('unpublishedEntry', named())).body.status;

	expect((await set(zhou, 'pending_publish')).status).toBe(409);
	expect((await set(zhou, 'pending_review')).status).toBe(200);
	expect(await status()).toBe('pending_review');
	expect((await set(zhou, 'draft')).status).toBe(200);
	expect(await status()).toBe('draft');
	await set(zhou, 'pending_review');
	expect((await set(zhou, 'pending_publish')).status).toBe(403);
	expect((await zhou.decap('publishUnpublishedEntry', named())).status).toBe(403);
	expect((await set(reviewer, 'draft')).status).toBe(403);
	expect((await set(reviewer, 'pending_publish')).status).toBe(200);
	expect(await status()).toBe('pending_publish');
	expect((await reviewer.decap('publishUnpublishedEntry', named())).status).toBe(200);
	expect((await zhou.decap('getEntry', { path: pathOf(ID) })).body.data).toContain('义诊来了六十位邻居');
	expect(desk.flow.progress({ branch: BRANCH, column: 'news', id: ID })?.signatures).toHaveLength(1);
});

test('a draft can be thrown away; what readers know is withdrawn, and only by whoever may', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	expect((await zhou.decap('deleteUnpublishedEntry', named())).status).toBe(200);
	expect((await zhou.decap('unpublishedEntries')).body).toEqual([]);
	expect((await zhou.decap('deleteFiles', { paths: [pathOf(FLAT)] })).status).toBe(403);
	const reviewer = somebody('reviewer', { role: 'reviewer', branch: BRANCH });
	expect((await reviewer.decap('deleteFiles', { paths: [pathOf(FLAT)] })).status).toBe(200);
	expect((await zhou.decap('getEntry', { path: pathOf(FLAT) })).body.data).toContain('withdrawn: true');
});

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
	const { default: sharp } = await import('sharp');
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

test('notes are remarks: written, marked as done, never rewritten', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	const { body } = await zhou.decap('addNote', { ...named(), note: { content: ' 人数再核对一下 ', author: 'x' } });
	expect(body.note).toMatchObject({ content: '人数再核对一下', author: 'zhou（测试）', resolved: false, isOwn: false });
	const noteId = body.note.id as string;
	expect((await zhou.decap('toggleNoteResolution', { ...named(), noteId })).body.note.resolved).toBe(true);
	expect(
		(await zhou.decap('updateNote', { ...named(), noteId, updates: { resolved: false } })).body.note.resolved,
	).toBe(false);
	expect((await zhou.decap('updateNote', { ...named(), noteId, updates: { content: '改' } })).status).toBe(409);
	expect((await zhou.decap('deleteNote', { ...named(), noteId })).status).toBe(409);
	expect((await zhou.decap('getNotes', named())).body.notes).toHaveLength(1);
});

test('the face of the site is written at once when it is right, and not at all when it is not', async () => {
	const { desk, somebody, published } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const path = `branches/${BRANCH}/face.yml`;
	const save = (text: string, base?: string) =>
		zhou.decap('persistEntry', { dataFiles: [{ slug: 'face', path, raw: text }], assets: [] }, base);
	const [none] = (await zhou.decap('entriesByFiles', { files: [{ path, label: '支部门面' }] })).body;
	expect(none).toEqual({ data: '', file: { path, id: '', label: '支部门面' } });
	const first = await save('palette: bamboo\nmotto: ""\ncolumns: []\n');
	expect(first.status).toBe(200);
	expect((await desk.repository.read(path))?.text).toBe('palette: bamboo\n');
	expect(published).toEqual([BRANCH]);
	const wrong = await save('palette: rainbow\n', first.version);
	expect(wrong).toMatchObject({ status: 422, body: { error: expect.stringContaining('rainbow') } });
	expect((await save('palette: pine\n', 'f'.repeat(40))).status).toBe(409);
	expect((await zhou.decap('unpublishedEntry', { collection: '_face', slug: 'face' })).status).toBe(404);
	const column = somebody('column', { ...SECRETARY, column: 'news' });
	expect((await column.decap('getEntry', { path })).status).toBe(403);
});

test('a long list holds no bodies; what is opened from it does', async () => {
	const many = Array.from({ length: 301 }, (_, at) => `2025-01-01-di-${at}`);
	const { somebody } = await openEditorDesk(
		Object.fromEntries(
			many.map((id) => [`branches/${BRANCH}/news/${id}.md`, entry(`第 ${id} 篇`, '2025-01-01', '正文。')]),
		),
	);
	const zhou = somebody('zhou', SECRETARY);
	const { body } = await zhou.decap('entriesByFolder', { folder: `branches/${BRANCH}/news` });
	expect(body).toHaveLength(302);
	expect(body.every(({ data }: { data: string }) => data.endsWith('\n---\n'))).toBe(true);
	expect((await zhou.decap('getEntry', { path: pathOf(many[0]!) })).body.data).toContain('正文。');
});

test('the draft that Decap wants to make of what it has withdrawn is not made', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const sent = saving(ID, raw('义诊'));
	const { status } = await zhou.decap('persistEntry', {
		...sent,
		options: { ...sent.options, status: 'pending_publish' },
	});
	expect([status, (await zhou.decap('unpublishedEntries')).body]).toEqual([200, []]);
});

test('where a change is to be seen is told once it is live', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	expect((await zhou.decap('getDeployPreview', named())).body).toBeNull();
	const { body } = await zhou.decap('getDeployPreview', named(FLAT));
	expect(body).toEqual({ url: `http://127.0.0.1:9/${BRANCH}/`, status: 'SUCCESS' });
});

test.each([{ action: 'constructor' }, { action: 'getEntry', params: { path: 7 } }, { action: 'persistEntry' }, {}])(
	'%j is answered with a sentence',
	async (body) => {
		const { somebody } = await openEditorDesk();
		const answer = await somebody('zhou', SECRETARY).post(`/api/decap/${BRANCH}`, body);
		expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\p{Script=Han}/u) } });
	},
);
