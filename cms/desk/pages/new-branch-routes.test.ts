import { expect, test } from 'vitest';
import { openEditorDesk } from '../decap/test-call.ts';
import { newBranchRoutes } from './new-branch-routes.ts';

async function opened() {
	const around = await openEditorDesk({}, [newBranchRoutes]);
	around.somebody('he', { role: 'administrator' });
	const post = (fields: Record<string, string>, login = 'he') =>
		around.app.inject({
			method: 'POST',
			url: '/new-branch',
			headers: { 'x-login': login, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
			payload: new URLSearchParams(fields).toString(),
		});
	return { ...around, post };
}

test('a branch is founded in two steps: the slug from its name is looked at before it is for good', async () => {
	const { desk, post } = await opened();
	const head = await desk.repository.head();
	const fields = { name: '海棠里联合党支部', slug: '', type: 'joint', committee: '' };
	const offered = await post(fields);
	expect(offered.statusCode).toBe(200);
	expect(offered.body).toContain('name="slug" value="haitangli"');
	expect(offered.body).toContain('value="joint" selected');
	expect((await post({ ...fields, slug: 'hai-tang' })).statusCode).toBe(200);
	expect(await desk.repository.head()).toBe(head);
	const made = await post({ ...fields, slug: 'hai-tang', sure: 'yes' });
	expect(made.headers.location).toBe('/write/hai-tang/#/collections/_branch/entries/branch');
	expect(desk.network().branch('hai-tang')?.settings).toMatchObject({
		name: '海棠里联合党支部',
		type: 'joint',
		status: 'preparing',
	});
	expect((await desk.repository.read('branches/hai-tang/branch.yml'))?.text).toContain('# （必填）支部名称');
	const twice = await post({ ...fields, name: '另一个支部', slug: 'hai-tang', sure: 'yes' });
	expect([twice.statusCode, twice.body]).toEqual([422, expect.stringContaining('已经有代号为「hai-tang」的支部了')]);
});

test('what is wrong is said in sentences, and nothing is made', async () => {
	const { desk, post } = await opened();
	const head = await desk.repository.head();
	const wrong: [Record<string, string>, string][] = [
		[{ name: '' }, '支部名称'],
		[{ name: '新支部', slug: 'Bad Slug' }, '不能用作网址'],
		[{ name: '新支部', slug: 'admin' }, '系统保留'],
		[{ name: '新支部', slug: '../x' }, '不能用作网址'],
		[{ name: '新支部', committee: 'mei-you' }, '没有这个上级党组织'],
		[{ name: '听涛楼联合支部' }, '重复了'],
		[{ name: `<script>${'字'.repeat(60)}` }, '40'],
	];
	for (const [fields, sentence] of wrong) {
		const answer = await post({ type: 'independent', ...fields, sure: 'yes' });
		expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining(sentence)]);
		expect(answer.body).not.toContain('<script>字');
	}
	expect(await desk.repository.head()).toBe(head);
});

test('only an administrator of the whole network founds branches', async () => {
	const { desk, post, somebody } = await opened();
	somebody('shuji', { role: 'secretary' });
	somebody('shenhe', { role: 'reviewer' });
	somebody('ducha', { role: 'auditor' });
	somebody('jiedao', { role: 'administrator', branch: 'ting-tao' });
	const head = await desk.repository.head();
	for (const login of ['shuji', 'shenhe', 'ducha', 'jiedao'])
		expect((await post({ name: '新支部', slug: 'xin-zhibu', sure: 'yes' }, login)).statusCode, login).toBe(403);
	expect(await desk.repository.head()).toBe(head);
});
