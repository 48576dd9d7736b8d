import { expect, test } from 'vitest';
import { samplePhoto } from '../../../src/media/sample-photo.ts';
import { entry } from '../../../tests/small-network.ts';
import { openEditorDesk, type Writer } from './test-call.ts';

const NETWORK = `# 澜桥区
name: 梧桐里支部网
address: https://zhibu.example.org/
organiser: 梧桐里街道（虚构）
columns:
  - { id: news, collection: news, title: 支部动态 }
shared:
  - { id: wu-fen-zhong, collection: study, title: 五分钟党课 }
policies:
  # 街道定的
  signers: 2
  trusted: [gov.cn]
`;
const ID = '2026-09-07-wu-fen-zhong';
const FLAT = `shared/wu-fen-zhong/${ID}.md`;
const PATH = `shared/wu-fen-zhong/${ID}/index.md`;
const CODE = 'shared/wu-fen-zhong/2026-09-14-cheng-xu';
const TEXT = entry('为什么是五分钟', '2026-09-07', '因为一趟地铁正好五分钟，大家都有空。', 'order: 1\n');

async function opened(more: Record<string, string> = {}) {
	const around = await openEditorDesk({
		...more,
		'network.yml': NETWORK,
		[FLAT]: TEXT,
		[`${CODE}/index.mdx`]: '---\ntitle: 程序\ndate: 2026-09-14\nsummary: 一段程序。\n---\n\n{1 + 1}\n',
	});
	const he = around.somebody('he', { role: 'administrator' });
	const ask = (action: string, params: object = {}, base?: string, who: Writer = he) =>
		who.decap(action, params, base, '_network');
	const save = (path: string, raw: string, base?: string, assets: object[] = [], isSure = false) =>
		he.decap('persistEntry', { dataFiles: [{ slug: 'x', path, raw }], assets }, base, '_network', isSure);
	return { ...around, he, ask, save };
}

test('network.yml is changed at once; what would stop every branch is refused', async () => {
	const { desk, ask, save } = await opened();
	const { version, body } = await ask('getEntry', { path: 'network.yml' });
	expect(body.data).toBe(NETWORK);
	const twice = NETWORK.replace('wu-fen-zhong', 'news');
	expect((await save('network.yml', twice, version)).body.problems).toMatchObject([
		{ rule: 'column-id-double', field: 'shared.0.id' },
	]);
	const reserved = NETWORK.replace('id: news', 'id: search');
	expect((await save('network.yml', reserved, version)).body.problems).toMatchObject([
		{ rule: 'column-id-reserved', field: 'columns.0.id' },
	]);
	const telling = NETWORK.replace('organiser: 梧桐里街道（虚构）', 'organiser: 有事打 13812345678');
	expect((await save('network.yml', telling, version)).body.problems).toMatchObject([{ rule: 'mobile-number' }]);
	expect((await save('network.yml', NETWORK.replace(/^name:.*\n/m, ''), version)).status).toBe(422);
	expect((await desk.repository.read('network.yml'))?.text).toBe(NETWORK);
	const changed = await save('network.yml', NETWORK.replace('signers: 2', 'signers: 3'), version);
	expect(changed.status).toBe(200);
	expect((await desk.repository.read('network.yml'))?.text).toBe(NETWORK.replace('signers: 2', 'signers: 3'));
	expect(desk.network().signersFor('ting-tao', 'news')).toBe(3);
	expect((await save('network.yml', NETWORK, version)).status).toBe(409);
});

test('what readers would miss without a column or a committee is told first', async () => {
	const { desk, ask, save } = await opened({
		'branches/ting-tao/branch.yml': 'name: 听涛楼联合支部\nstatus: live\ncommittee: jiedao\n',
	});
	const settled = `${NETWORK}committees:\n  - { id: jiedao, name: 梧桐里街道 }\n`;
	const { version } = await ask('getEntry', { path: 'network.yml' });
	const { version: now } = await save('network.yml', settled, version);
	const bare = settled.replace(/committees:[\s\S]*/, '').replace(/^(?:columns|shared):\n.*\n/gm, '');
	const told = await save('network.yml', bare, now);
	expect(told).toMatchObject({ status: 422, body: { mayInsist: true } });
	expect(told.body.problems.map(({ message }: { message: string }) => message)).toEqual([
		'「梧桐里街道」去掉以后，听涛楼联合支部就没有上级党组织了。',
		'栏目「支部动态」不在了，听涛楼联合支部在这个栏目里的文章读者就看不到了。',
		'栏目「五分钟党课」不在了，这个共用栏目里的文章读者就看不到了。',
	]);
	expect(desk.network().settings.columns).toHaveLength(1);
	expect((await save('network.yml', bare, now, [], true)).status).toBe(200);
	expect(desk.network().settings.columns).toEqual([]);
});

test('shared texts are listed without programs, opened and saved where they stand', async () => {
	const { desk, ask, save } = await opened();
	const list = await ask('entriesByFolder', { folder: 'shared/wu-fen-zhong' });
	expect(list.body.map(({ file }: { file: { path: string } }) => file.path)).toEqual([PATH]);
	const { version } = await ask('getEntry', { path: PATH });
	const saved = await save(PATH, TEXT.replace('正好五分钟', '正好六分钟'), version);
	expect(saved.status).toBe(200);
	expect(await desk.repository.read(FLAT)).toMatchObject({
		text: TEXT.replace('正好五分钟', '正好六分钟'),
		version: saved.version,
	});
	expect((await save(PATH, TEXT, version)).status).toBe(409);
	expect((await ask('unpublishedEntry', { collection: 'wu-fen-zhong', slug: ID })).status).toBe(404);
	expect((await ask('unpublishedEntries')).body).toEqual([]);
});

test('a shared text with a mistake is not saved, as a draft it is; what is wrong is said while it is written', async () => {
	const { desk, he, save } = await opened();
	const { body } = await he.post('/api/id/_network/wu-fen-zhong', { title: '新的一课', date: '2026-10-01' });
	expect(body).toEqual({ id: '2026-10-01-xin-de-yi-ke' });
	const path = `shared/wu-fen-zhong/${body.id}/index.md`;
	const wrong = entry('新的一课', '2026-10-01', '报名请打 13812345678，或者看 ![](没有.jpg)。');
	const asked = await he.post(`/api/problems/_network/wu-fen-zhong/${body.id}`, { text: wrong, files: [] });
	const rules = asked.body.problems.map(({ rule }: { rule: string }) => rule);
	expect(rules).toEqual(expect.arrayContaining(['mobile-number', 'picture-refused']));
	const refused = await save(path, wrong);
	expect(refused.status).toBe(422);
	expect(refused.body.problems.length).toBeGreaterThan(0);
	expect(await desk.repository.read(path)).toBeUndefined();
	const draft = wrong.replace('---\n\n', 'draft: true\n---\n\n');
	expect((await save(path, draft)).status).toBe(200);
	expect((await desk.repository.read(path))?.text).toBe(draft);
});

test('pictures lie beside a shared text, are listed small, fetched whole and removed', async () => {
	const { desk, ask, save } = await opened();
	const { version } = await ask('getEntry', { path: PATH });
	const photo = await samplePhoto(1600, 1200).jpeg().toBuffer();
	const asset = { path: PATH.replace('index.md', '地铁.jpg'), content: photo.toString('base64'), encoding: 'base64' };
	const shown = TEXT.replace('大家都有空。', '大家都有空。\n\n![站台上等车的人](地铁.jpg)');
	expect(await save(PATH, shown, version, [asset])).toMatchObject({ status: 200 });
	expect(await desk.repository.read(FLAT)).toBeUndefined();
	expect((await desk.repository.read(PATH))?.text).toBe(shown);
	const [small] = (await ask('getMedia', { mediaFolder: PATH.replace('/index.md', '') })).body;
	expect(Buffer.from(small.content, 'base64').length).toBeLessThan(photo.length);
	const whole = await ask('getMediaFile', { path: asset.path });
	expect(Buffer.from(whole.body.content, 'base64').equals(photo)).toBe(true);
	expect((await ask('deleteFiles', { paths: [PATH] })).status).toBe(409);
	expect((await ask('deleteFiles', { paths: [asset.path] })).status).toBe(200);
	expect((await ask('getMedia', { mediaFolder: PATH.replace('/index.md', '') })).body).toEqual([]);
});

test('programs, other places and other people are refused, and main stays where it is', async () => {
	const { desk, he, ask, save, somebody } = await opened();
	const head = await desk.repository.head();
	expect((await save(`${CODE}/index.md`, TEXT)).status).toBe(409);
	for (const path of [
		`${CODE}/index.mdx`,
		`${CODE}.mdx`,
		`shared/mei-you/${ID}/index.md`,
		`shared/wu-fen-zhong/${ID}/other.md`,
		'branches/ting-tao/branch.yml',
		'branches/ting-tao/news/2026-03-14-kaifang-ri/index.md',
		'../network.yml',
		'.git/config',
	]) {
		expect([400, 403], path).toContain((await save(path, TEXT)).status);
		expect([400, 403], path).toContain((await ask('getEntry', { path })).status);
		expect([400, 403], path).toContain((await ask('deleteFiles', { paths: [path] })).status);
	}
	for (const one of [
		somebody('secretary', { role: 'secretary' }),
		somebody('reviewer', { role: 'reviewer' }),
		somebody('auditor', { role: 'auditor' }),
		somebody('of-a-branch', { role: 'administrator', branch: 'ting-tao' }),
	]) {
		const before = desk.log.newest(1000, { isRefused: true }).length;
		expect((await ask('info', {}, undefined, one)).status).toBe(403);
		expect((await ask('getEntry', { path: 'network.yml' }, undefined, one)).status).toBe(403);
		expect((await one.get('/write/_network/')).status).toBe(403);
		expect((await one.get('/write/_network/config.json')).status).toBe(403);
		expect((await one.post('/api/id/_network/wu-fen-zhong', { title: 'x', date: '2026-10-01' })).status).toBe(403);
		expect((await one.post(`/api/problems/_network/wu-fen-zhong/${ID}`, { text: TEXT })).status).toBe(403);
		expect(desk.log.newest(1000, { isRefused: true }).length).toBe(before + 6);
	}
	expect(await desk.repository.head()).toBe(head);
	expect((await he.get('/write/_network/')).status).toBe(200);
});
