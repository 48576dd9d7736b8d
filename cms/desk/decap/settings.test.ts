import { expect, test } from 'vitest';
import { branchFiles } from '../../../tests/small-network.ts';
import { BRANCH, openEditorDesk, SECRETARY, type Writer } from './test-call.ts';

const SETTINGS = `branches/${BRANCH}/branch.yml`;
const FACE = `branches/${BRANCH}/face.yml`;
const ADMINISTRATOR = { role: 'administrator' } as const;

const saveAs = (who: Writer, path: string) => (raw: string, base?: string) =>
	who.decap('persistEntry', { dataFiles: [{ slug: 'x', path, raw }], assets: [] }, base);

test('an administrator changes branch.yml at once, in their name; remarks and what was not touched stay to the byte', async () => {
	const text = `# 天天看得到的名字
name: 听涛楼联合支部
status: live
# 打得通的电话
contact:
  office: 党群服务点 # 一楼
  # 上班时间有人接
  phone: 021-5550 0100
`;
	const { desk, published, somebody } = await openEditorDesk({ [SETTINGS]: text });
	const he = somebody('he', ADMINISTRATOR);
	const opened = await he.decap('getEntry', { path: SETTINGS });
	expect(opened.body.data).toBe(text);
	const saved = await saveAs(he, SETTINGS)(text.replace('0100', '0199').replace(/#.*\n/g, '\n'), opened.version);
	expect(saved.status).toBe(200);
	expect((await desk.repository.read(SETTINGS))?.text).toBe(text.replace('0100', '0199'));
	expect(desk.network().branch(BRANCH)?.settings.contact?.phone).toBe('021-5550 0199');
	expect(published).toEqual([BRANCH]);
	expect((await saveAs(he, SETTINGS)('name: 别的名字\n', opened.version)).status).toBe(409);
});

test('mistakes are refused field by field, in words of the form, and nothing is written', async () => {
	const { desk, somebody } = await openEditorDesk();
	const he = somebody('he', ADMINISTRATOR);
	const { version } = await he.decap('getEntry', { path: SETTINGS });
	const head = await desk.repository.head();
	const refused = await saveAs(he, SETTINGS)('name: ""\nstatus: closed\ncontact: { phone: 13812345678 }\n', version);
	expect(refused.status).toBe(422);
	expect(refused.body.problems.map(({ field }: { field: string }) => field).sort()).toEqual([
		'contact.phone',
		'name',
		'status',
	]);
	const hidden = await saveAs(he, SETTINGS)(
		'name: 听涛楼\nstatus: live\nintroduction: 有事请打 13812345678，随时都在。\n',
		version,
	);
	expect(hidden.body.problems).toMatchObject([{ rule: 'mobile-number', field: 'introduction' }]);
	expect(await desk.repository.head()).toBe(head);
});

test('a site can be taken away whatever else is wrong in its settings', async () => {
	const text = 'name: 听涛楼\nstatus: live\nintroduction: 有事请打 13812345678，随时都在。\n';
	const { desk, somebody } = await openEditorDesk({ [SETTINGS]: text });
	const he = somebody('he', ADMINISTRATOR);
	const { version } = await he.decap('getEntry', { path: SETTINGS });
	expect((await saveAs(he, SETTINGS)(text.replace('live', 'paused'), version)).status).toBe(200);
	expect(desk.network().branch(BRANCH)?.settings.status).toBe('paused');
});

test('a branch goes live only when it has what the network asks for', async () => {
	const slug = 'xin-zhibu';
	const path = `branches/${slug}/branch.yml`;
	const files = branchFiles(slug, '新支部');
	const { desk, somebody } = await openEditorDesk({
		...files,
		[path]: 'name: 新支部\nstatus: preparing\n',
		'network.yml': `name: 网\naddress: https://zhibu.example.org/\norganiser: 街道\ncolumns: [{ id: news, collection: news, title: 动态 }]\nlaunch: { entries: 2, contact: true }\n`,
	});
	const he = somebody('he', ADMINISTRATOR);
	const { version } = (await desk.repository.read(path))!;
	const save = (raw: string) =>
		he.decap('persistEntry', { dataFiles: [{ slug: 'branch', path, raw }], assets: [] }, version, slug);
	const refused = await save('name: 新支部\nstatus: live\n');
	expect(refused.body.problems.map(({ message }: { message: string }) => message)).toEqual([
		'还不能上线：公开的文章还差 1 篇：要 2 篇，现有 1 篇。',
		'还不能上线：还没有写联系电话。',
	]);
	expect((await save('name: 新支部的全称\nstatus: preparing\n')).status).toBe(200);
});

test('the face of a branch cannot be given columns that would stop it', async () => {
	const { desk, somebody } = await openEditorDesk();
	const save = saveAs(somebody('zhou', SECRETARY), FACE);
	const column = (id: string) => `  - { id: ${id}, collection: news, title: 感想 }\n`;
	const doubled = await save(`columns:\n${column('essays')}${column('essays')}`);
	expect(doubled.body.problems).toMatchObject([{ rule: 'column-id-double', field: 'columns.1.id' }]);
	expect((await save(`columns:\n${column('search')}`)).body.problems).toMatchObject([{ rule: 'column-id-reserved' }]);
	expect(await desk.repository.read(FACE)).toBeUndefined();
});

test('whoever takes a column away is told whose texts nobody would see, and may mean it', async () => {
	const { desk, somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	// The first column of one's own takes the place of all those of the network.
	const raw = 'columns:\n  - id: essays\n    collection: news\n    title: 感想\n';
	const params = { dataFiles: [{ slug: 'x', path: FACE, raw }], assets: [] };
	const told = await zhou.decap('persistEntry', params);
	expect(told).toMatchObject({ status: 422, body: { mayInsist: true } });
	expect(told.body.problems.map(({ message }: { message: string }) => message)).toEqual(
		['支部动态', '党员风采', '学习资料'].map((title) => `栏目「${title}」不在了，这个栏目里的文章读者就看不到了。`),
	);
	expect(await desk.repository.read(FACE)).toBeUndefined();
	expect((await zhou.decap('persistEntry', params, '', BRANCH, true)).status).toBe(200);
	expect((await desk.repository.read(FACE))?.text).toBe(raw);
});

test('records of people are listed, begun, changed and withdrawn by whoever writes for the whole branch, and by nobody else', async () => {
	const { desk, published, somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const folder = `branches/${BRANCH}/people`;
	const list = async (who: Writer) => who.decap('entriesByFolder', { folder, extension: 'yml', depth: 1 });
	expect((await list(zhou)).body.map(({ file }: { file: { path: string } }) => file.path)).toEqual([
		`${folder}/zhou-ming.yml`,
	]);
	const { body: made } = await zhou.post(`/api/id/${BRANCH}/_people`, { title: '周鸣', date: '' });
	expect(made).toEqual({ id: 'zhou-ming-2' });
	const path = `${folder}/${made.id}.yml`;
	const saved = await saveAs(
		zhou,
		path,
	)(`_id: ${made.id}\nname: 周鸣\ngiven: 2026-03-01\nuntil: ''\nscope: portrait\n`);
	expect(saved.status).toBe(200);
	expect((await desk.repository.read(path))?.text).toBe('name: 周鸣\ngiven: 2026-03-01\n');
	expect(published).toEqual([BRANCH]);
	const withdrawn = await saveAs(zhou, path)('name: 周鸣\ngiven: 2026-03-01\nwithdrawn: 2026-04-01\n', saved.version);
	expect(withdrawn.status).toBe(200);
	expect((await saveAs(zhou, path)('name: 周鸣\ngiven: 2026-02-30\n', withdrawn.version)).status).toBe(422);
	expect((await zhou.decap('deleteFiles', { paths: [path] })).status).toBe(400);
	expect((await zhou.decap('unpublishedEntry', { collection: '_people', slug: made.id })).status).toBe(404);
	expect((await zhou.post(`/api/id/${BRANCH}/_people`, { title: ' ' })).status).toBe(422);
	for (const one of [
		somebody('column', { ...SECRETARY, column: 'stories' }),
		somebody('reviewer', { role: 'reviewer', branch: BRANCH }),
		somebody('auditor', { role: 'auditor' }),
	]) {
		expect((await list(one)).status, one.person.login).toBe(403);
		expect((await one.decap('getEntry', { path })).status, one.person.login).toBe(403);
		expect((await saveAs(one, path)('name: x\n', withdrawn.version)).status, one.person.login).toBe(403);
		expect((await one.post(`/api/id/${BRANCH}/_people`, { title: '周鸣' })).status, one.person.login).toBe(403);
	}
});

test('a record that cannot be read is left out of the list and says so when it is opened', async () => {
	const path = `branches/${BRANCH}/people/wu-fa.yml`;
	const { somebody } = await openEditorDesk({ [path]: 'name: [\n' });
	const zhou = somebody('zhou', SECRETARY);
	const { body } = await zhou.decap('entriesByFolder', { folder: `branches/${BRANCH}/people` });
	expect(body).toHaveLength(1);
	expect(await zhou.decap('getEntry', { path })).toMatchObject({ status: 422, body: { error: /读不出来/ } });
});

test('a save of settings whose answer was lost may be sent again', async () => {
	const { somebody } = await openEditorDesk();
	const save = saveAs(somebody('zhou', SECRETARY), FACE);
	const { version } = await save('palette: pine\n');
	expect(await save('palette: pine\n')).toMatchObject({ status: 200, version });
	expect((await save('palette: ink\n')).status).toBe(409);
});

test('branch.yml is the administrator’s: a secretary and a reviewer neither read nor write it here', async () => {
	const { desk, somebody } = await openEditorDesk();
	const head = await desk.repository.head();
	for (const one of [somebody('zhou', SECRETARY), somebody('reviewer', { role: 'reviewer' })]) {
		expect((await one.decap('getEntry', { path: SETTINGS })).status).toBe(403);
		const { version } = (await desk.repository.read(SETTINGS))!;
		expect((await saveAs(one, SETTINGS)('name: 我的支部\n', version)).status).toBe(403);
	}
	const elsewhere = somebody('elsewhere', { role: 'administrator', branch: 'lin-jiang' });
	expect((await elsewhere.decap('getEntry', { path: SETTINGS })).status).toBe(403);
	expect(await desk.repository.head()).toBe(head);
});
