import { expect, test } from 'vitest';
import { entry } from '../../../tests/small-network.ts';
import { BRANCH, openEditorDesk, SECRETARY, saving } from './test-call.ts';

test('the page with Decap has a policy of its own: nothing inline, nothing from elsewhere', async () => {
	const { somebody } = await openEditorDesk();
	const { status, headers, body } = await somebody('zhou', SECRETARY).get(`/write/${BRANCH}/`);
	const page = body.toString();
	expect(status).toBe(200);
	expect(headers['content-security-policy']).toMatch(/default-src 'self'; script-src 'self' 'unsafe-eval';/);
	expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline|https?:/);
	expect(page).toContain('<script type="module" src="/assets/admin/start.ts"></script>');
	expect(page.match(/<script/g)).toHaveLength(1);
	expect(page).not.toMatch(/ style=| on\w+=/);
	expect(page).toContain('<meta name="csrf-token" content="token">');
});

test('its configuration holds what this person may write, texts to begin from, and the blocks', async () => {
	const { somebody } = await openEditorDesk();
	const { status, body } = await somebody('zhou', { ...SECRETARY, column: 'news' }).get(`/write/${BRANCH}/config.json`);
	const config = JSON.parse(body.toString());
	expect(status).toBe(200);
	expect(config.collections.map(({ name }: { name: string }) => name)).toEqual(['news']);
	expect(config.desk.templates.news.map(({ title }: { title: string }) => title)).toEqual(['通知', '主题党日']);
	expect(config.desk.blocks).toHaveLength(5);
	const people = config.collections[0].fields.find(({ name }: { name: string }) => name === 'people');
	expect(people.options).toEqual([{ value: 'zhou-ming', label: '周明' }]);
});

test('a branch that somebody may not see, or that is not there, has no page', async () => {
	const { somebody } = await openEditorDesk();
	const elsewhere = somebody('elsewhere', { role: 'secretary', branch: 'lin-jiang' });
	expect((await elsewhere.get(`/write/${BRANCH}/`)).status).toBe(403);
	expect((await elsewhere.get('/write/mei-you/')).status).toBe(404);
	expect((await elsewhere.get('/write/%2e%2e/config.json')).status).toBeGreaterThanOrEqual(400);
});

test('problems are told while somebody writes, with the line of the body they stand in', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const ask = (text: string, files: string[] = []) =>
		zhou.post(`/api/problems/${BRANCH}/news/xin-wen-zhang`, { text, files });
	const text = entry('义诊进楼宇', '2026-03-14', '第一行写得好好的。\n\n电话 13812345678，找周师傅。');
	const { problems } = (await ask(text)).body;
	expect(problems[0]).toMatchObject({ rule: 'mobile-number', severity: 'must-fix', bodyLine: 3 });
	expect((await ask(entry('义诊', 'x', '正文'))).body.problems[0]).toMatchObject({
		rule: 'date-invalid',
		field: 'date',
	});
	expect((await ask('---js\n---\n')).status).toBe(422);
	expect((await zhou.post(`/api/problems/${BRANCH}/mei-you/x`, { text })).status).toBe(404);
	expect((await somebody('auditor', { role: 'auditor' }).post(`/api/problems/${BRANCH}/news/x`, { text })).status).toBe(
		403,
	);
});

test('a picture that is chosen but not sent yet is not called missing; one that nobody has is', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const text = entry('义诊进楼宇', '2026-03-14', '看照片。\n\n![医生在量血压](合影.jpg)\n\n![门口](没有.jpg)');
	const { body } = await zhou.post(`/api/problems/${BRANCH}/news/x-1`, { text, files: ['合影.jpg', '../x.jpg'] });
	const refused = body.problems.filter(({ rule }: { rule: string }) => rule === 'picture-refused');
	expect(refused).toEqual([expect.objectContaining({ message: expect.stringContaining('没有.jpg') })]);
});

test('what must be put right keeps a text from being sent, unless the rule lets itself be overruled with a reason', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const id = '2026-03-14-dian-hua';
	const save = (more: string, base?: string) =>
		zhou.decap(
			'persistEntry',
			saving(id, entry('服务热线开通', '2026-03-14', '服务热线 13812345678，全天有人接。', more)),
			base,
		);
	const send = () =>
		zhou.decap('updateUnpublishedEntryStatus', {
			collection: 'news',
			slug: `${id}/index`,
			newStatus: 'pending_review',
		});
	const { version } = await save('');
	expect(await send()).toMatchObject({ status: 409, body: { error: expect.stringContaining('手机号') } });
	await save('overrule: [{ rule: mobile-number, reason: 这是支部的服务热线 }]\n', version);
	expect((await send()).status).toBe(200);
});
