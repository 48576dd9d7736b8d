import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from './person.ts';
import { addPerson, openBrowser, openTestDesk, PASSWORD } from './test-desk.ts';

let at: Awaited<ReturnType<typeof openTestDesk>>;
let wang: Person;
let guan: Person;

beforeEach(async () => {
	at = await openTestDesk();
	wang = await addPerson(at.desk, 'wang', '王秀兰', { role: 'secretary', branch: 'wutong' });
	guan = await addPerson(at.desk, 'guan', '何静', { role: 'administrator' });
	await addPerson(at.desk, 'ducha', '郑国平', { role: 'auditor' });
	await addPerson(at.desk, 'shenhe', '周明远', { role: 'reviewer' });
	await addPerson(at.desk, 'jiedao', '沈洁', { role: 'administrator', committee: 'wutong-jiedao' });
});
afterEach(() => at.close());

const as = async (login: string) => {
	const browser = openBrowser(at.app);
	await browser.signIn(login);
	await browser.get('/account');
	return browser;
};

describe('who looks after people', () => {
	const routes: ['GET' | 'POST', string][] = [
		['GET', '/people'],
		['GET', '/people/new'],
		['POST', '/people/new'],
		['GET', '/people/1'],
		['POST', '/people/1'],
		['POST', '/people/1/recover'],
		['POST', '/people/1/close'],
		['POST', '/people/1/reopen'],
		['POST', '/people/1/succeed'],
		['GET', '/log'],
	];

	it.each(['wang', 'shenhe', 'jiedao', 'ducha'])(
		'is not %s, who is refused everywhere, and that is written down',
		async (login) => {
			const browser = await as(login);
			const before = JSON.stringify(at.desk.people.all().map(({ lastSeen: _, ...person }) => person));
			for (const [method, url] of routes) {
				if (login === 'ducha' && (url === '/people' || url === '/log')) continue;
				const answer =
					method === 'GET'
						? await browser.get(url)
						: await browser.post(url, {
								to: '2',
								sure: 'yes',
								login: 'x1',
								name: 'x',
								role: 'administrator',
								place: 'all',
							});
				expect([url, answer.statusCode]).toEqual([url, 403]);
				expect(at.desk.log.newest(1)[0]).toMatchObject({ isRefused: true, name: at.desk.people.byLogin(login)!.name });
			}
			expect(JSON.stringify(at.desk.people.all().map(({ lastSeen: _, ...person }) => person))).toBe(before);
		},
	);

	it('is not the auditor, who may read who there is and what happened', async () => {
		const browser = await as('ducha');
		const { body, statusCode } = await browser.get('/people');
		expect(statusCode).toBe(200);
		expect(body).not.toContain('/people/new');
		expect(body).not.toContain(`/people/${wang.id}`);
		expect((await browser.get('/log')).statusCode).toBe(200);
	});
});

describe('the list', () => {
	it('says of everybody what they may do, and when they were last seen', async () => {
		at.desk.people.invite('xin', '新来的', []);
		const { body } = await (await as('guan')).get('/people');
		expect(body).toMatch(/王秀兰[\s\S]*?书记、信息员：[\s\S]*?还没有来过|王秀兰[\s\S]*?上次来是 20/);
		expect(body).toContain('管理员：所有支部');
		expect(body).toContain('管理员：梧桐街道社区党委（示例）下面的所有支部');
		expect(body).toContain('还没有设密码');
		expect(body).toContain('没有交给他的事');
	});

	it('is narrowed by name, login or branch', async () => {
		const browser = await as('guan');
		const found = async (q: string) => (await browser.get(`/people?q=${encodeURIComponent(q)}`)).body;
		expect(await found('郑国')).toContain('找到 1 位');
		expect(await found('shen')).toContain('找到 1 位');
		expect(await found('梧桐')).toContain('找到 2 位');
		expect(await found('<script>')).not.toContain('<script>');
	});
});

describe('an invitation', () => {
	const fields = { name: '李明', login: 'li-ming', role: 'secretary', place: 'branch:wutong', column: 'huodong' };

	it('shows the link once, which lets the colleague in', async () => {
		const browser = await as('guan');
		await browser.get('/people/new');
		const page = await browser.post('/people/new', fields);
		expect(page.statusCode).toBe(200);
		const [, address] = /value="(http:\/\/desk\.example\/invitation\/[\w-]{43})"/.exec(page.body)!;
		expect(page.body).toContain('data-copy="link"');
		expect((await browser.get(`/people/${at.desk.people.byLogin('li-ming')!.id}`)).body).not.toContain('/invitation/');
		expect(at.desk.people.byLogin('li-ming')!.grants).toEqual([
			{ role: 'secretary', branch: 'wutong', column: 'huodong' },
		]);
		const colleague = openBrowser(at.app);
		await colleague.get(new URL(address!).pathname);
		expect((await colleague.post(new URL(address!).pathname, { password: PASSWORD, again: PASSWORD })).statusCode).toBe(
			303,
		);
		expect(JSON.stringify(at.desk.log.newest(9))).not.toContain(address!.split('/').at(-1));
	});

	it.each([
		[{ login: 'WANG' }, '账号「wang」已经有人用了'],
		[{ login: '李明' }, '账号用 2 到 32 个小写字母或数字'],
		[{ name: '' }, '请写姓名'],
		[{ name: 'x'.repeat(10_000) }, '请写姓名，最多 40 个字。'],
		[{ role: '' }, '请选他做什么。'],
		[{ role: 'constructor' }, '请选他做什么。'],
		[{ role: 'root' }, '请选他做什么。'],
		[{ place: '' }, '请选他管哪里。'],
		[{ place: 'branch:nowhere' }, '没有这个支部'],
		[{ place: 'branch:../wutong' }, '没有这个支部'],
		[{ place: 'committee:nowhere' }, '没有这个党组织'],
		[{ place: 'committee:wutong-jiedao' }, '请先选是哪个支部的栏目'],
		[{ place: 'all' }, '请先选是哪个支部的栏目'],
		[{ column: 'nothing' }, '没有这个栏目。它的栏目是：'],
	])('with %.40j is asked for again, with what was typed', async (wrong, sentence) => {
		const browser = await as('guan');
		const count = at.desk.people.all().length;
		const answer = await browser.post('/people/new', { ...fields, ...wrong });
		expect(answer.statusCode).toBe(400);
		expect(answer.body).toContain(sentence);
		expect(answer.body).toContain('value="branch:wutong"');
		expect(answer.body.length).toBeLessThan(20_000);
		expect(at.desk.people.all()).toHaveLength(count);
	});
});

describe('one person', () => {
	it('gets a right more and loses another, at once', async () => {
		const browser = await as('guan');
		const url = `/people/${wang.id}`;
		const more = await browser.post(url, {
			name: '王秀兰',
			keep: 'secretary|wutong||',
			role: 'reviewer',
			place: 'committee:wutong-jiedao',
		});
		expect(more.headers.location).toBe(`${url}?done=1`);
		const reviewer = { role: 'reviewer', committee: 'wutong-jiedao' };
		expect(at.desk.people.find(wang.id)!.grants).toEqual([{ role: 'secretary', branch: 'wutong' }, reviewer]);
		await browser.post(url, { name: '王秀兰（梧桐）', keep: 'reviewer|||wutong-jiedao' });
		expect(at.desk.people.find(wang.id)).toMatchObject({ name: '王秀兰（梧桐）', grants: [reviewer] });
		expect((await browser.get(`${url}?done=1`)).body).toContain('已经办好。');
	});

	it('keeps only what they had: a tick for something else gives nothing', async () => {
		const browser = await as('guan');
		await browser.post(`/people/${wang.id}`, { name: '王秀兰', keep: 'administrator|||' });
		expect(at.desk.people.find(wang.id)!.grants).toEqual([]);
	});

	it('changes wholly or not at all', async () => {
		const browser = await as('guan');
		const answer = await browser.post(`/people/${guan.id}`, { name: '何静静' });
		expect(answer.body).toContain('这样就没有管理员了。');
		expect(at.desk.people.find(guan.id)).toMatchObject({ name: '何静', grants: [{ role: 'administrator' }] });
		const long = await browser.post(`/people/${wang.id}`, { name: 'x'.repeat(10_000) });
		expect(long.statusCode).toBe(400);
		expect(at.desk.people.find(wang.id)!.grants).toHaveLength(1);
	});

	it('gets a new link, is closed, comes back', async () => {
		const browser = await as('guan');
		const colleague = await as('wang');
		expect((await browser.post(`/people/${wang.id}/recover`)).body).toMatch(/\/invitation\/[\w-]{43}/);
		expect((await colleague.get('/account')).statusCode).toBe(303);
		await colleague.signIn('wang');
		await browser.post(`/people/${wang.id}/close`);
		expect((await colleague.get('/account')).statusCode).toBe(303);
		expect((await openBrowser(at.app).signIn('wang')).statusCode).toBe(401);
		expect((await browser.get(`/people/${wang.id}`)).body).toContain('恢复这个账号');
		await browser.post(`/people/${wang.id}/reopen`);
		expect((await openBrowser(at.app).signIn('wang')).statusCode).toBe(303);
		expect(at.desk.log.newest(20).map(({ action }) => action)).toEqual(
			expect.arrayContaining(['recover', 'close', 'reopen']),
		);
	});

	it('hands over to another, after a tick', async () => {
		const moved: number[] = [];
		at.desk.people.onSucceed((from, to) => moved.push(from, to));
		const browser = await as('guan');
		const to = String(at.desk.people.byLogin('shenhe')!.id);
		expect((await browser.post(`/people/${wang.id}/succeed`, { to })).body).toContain('请先在「我知道」前面打勾。');
		expect((await browser.post(`/people/${wang.id}/succeed`, { sure: 'yes' })).body).toContain('请选谁来接手。');
		expect(at.desk.people.find(wang.id)!.isClosed).toBe(false);
		expect((await browser.post(`/people/${wang.id}/succeed`, { to, sure: 'yes' })).statusCode).toBe(303);
		expect(at.desk.people.find(Number(to))!.grants).toHaveLength(2);
		expect(moved).toEqual([wang.id, Number(to)]);
	});

	it('cannot close or hand over itself', async () => {
		const browser = await as('guan');
		await addPerson(at.desk, 'second', '赵敏', { role: 'administrator' });
		expect((await browser.post(`/people/${guan.id}/close`)).body).toContain('不能停用自己的账号');
		expect((await browser.post(`/people/${guan.id}/succeed`, { to: String(wang.id), sure: 'yes' })).statusCode).toBe(
			400,
		);
		expect(at.desk.people.find(guan.id)!.isClosed).toBe(false);
	});

	it.each(['999', '0', '-1', '1e3', 'new%00', '1%20OR%201', '9'.repeat(200)])('%.20s is nobody', async (id) => {
		const browser = await as('guan');
		expect((await browser.get(`/people/${id}`)).statusCode).toBe(404);
		expect((await browser.post(`/people/${id}/close`)).statusCode).toBe(404);
	});

	it('is not changed by a page of another site', async () => {
		const browser = await as('guan');
		browser.csrf = (await as('guan')).csrf;
		expect((await browser.post(`/people/${wang.id}/close`)).statusCode).toBe(403);
		expect(at.desk.people.find(wang.id)!.isClosed).toBe(false);
	});
});

describe('the log', () => {
	it('is read by place and person, in words, and what strangers typed does no harm', async () => {
		at.desk.log.write({
			person: wang.id,
			name: '王秀兰',
			action: 'publish',
			place: 'wutong/huodong',
			isRefused: true,
			detail: '<script>',
		});
		const browser = await as('guan');
		const { body } = await browser.get(`/log?person=${wang.id}&branch=wutong&refused=1`);
		expect(body).toMatch(/发布 <span class="stage failed">被拒绝<\/span>/);
		expect(body).toContain('· 去哪里玩');
		expect(body).not.toContain('<script>');
		expect((await browser.get('/log?person=x&branch=../x&refused=2&more=9')).statusCode).toBe(200);
		expect((await browser.get('/log?person=1&person=2')).statusCode).toBe(200);
	});
});
