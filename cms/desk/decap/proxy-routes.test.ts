import { expect, test } from 'vitest';
import { samplePhoto } from '../../../src/media/sample-photo.ts';
import { entry } from '../../../tests/small-network.ts';
import { BRANCH, FLAT, ID, named, openEditorDesk, pathOf, raw, SECRETARY, saving } from './test-call.ts';

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

test.each([{ action: 'constructor' }, { action: 'getEntry', params: { path: 7 } }, { action: 'persistEntry' }, {}])(
	'%j is answered with a sentence',
	async (body) => {
		const { somebody } = await openEditorDesk();
		const answer = await somebody('zhou', SECRETARY).post(`/api/decap/${BRANCH}`, body);
		expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\p{Script=Han}/u) } });
	},
);
