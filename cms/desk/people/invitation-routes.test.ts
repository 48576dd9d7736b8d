import { afterEach, beforeEach, expect, it } from 'vitest';
import { addPerson, openBrowser, openTestDesk, PASSWORD } from './test-desk.ts';

let at: Awaited<ReturnType<typeof openTestDesk>>;

beforeEach(async () => {
	at = await openTestDesk();
});
afterEach(() => at.close());

const invite = () => {
	const { link } = at.desk.people.invite('wang', '王秀兰', [{ role: 'secretary', branch: 'wutong' }]);
	return `/invitation/${link.token}`;
};

it('whoever opens an invitation sets a password, and is in', async () => {
	const link = invite();
	const browser = openBrowser(at.app);
	const page = await browser.get(link);
	expect(page.body).toContain('王秀兰，您好。请给自己设一个密码。');
	expect(page.headers['referrer-policy']).toBe('same-origin');
	expect(page.headers['cache-control']).toBe('no-store');
	const answer = await browser.post(link, { password: PASSWORD, again: PASSWORD });
	expect(answer.statusCode).toBe(303);
	expect(answer.headers.location).toBe('/');
	expect((await browser.get('/account')).body).toContain('书记、信息员：');
});

it('a link works once; looking at it, also ten times, does not use it', async () => {
	const link = invite();
	for (let time = 0; time < 10; time++) expect((await openBrowser(at.app).get(link)).statusCode).toBe(200);
	const browser = openBrowser(at.app);
	await browser.get(link);
	await browser.post(link, { password: PASSWORD, again: PASSWORD });
	const late = openBrowser(at.app);
	expect((await late.get(link)).statusCode).toBe(410);
	await late.get('/sign-in');
	const again = await late.post(link, { password: 'chuang-wai-9-ke-shu', again: 'chuang-wai-9-ke-shu' });
	expect(again.statusCode).toBe(410);
	expect(late.cookies.has('desk')).toBe(false);
	expect((await openBrowser(at.app).signIn('wang')).statusCode).toBe(303);
});

it('a password that will not do, or was typed in two ways, is asked for again', async () => {
	const link = invite();
	const browser = openBrowser(at.app);
	await browser.get(link);
	const common = await browser.post(link, { password: 'woaini1314', again: 'woaini1314' });
	expect([common.statusCode, common.body]).toEqual([400, expect.stringContaining('这个密码太常见')]);
	expect(common.body).not.toContain('woaini1314');
	const different = await browser.post(link, { password: PASSWORD, again: `${PASSWORD}!` });
	expect([different.statusCode, different.body]).toEqual([400, expect.stringContaining('两次输入的密码不一样')]);
	expect((await browser.post(link, { password: PASSWORD, again: PASSWORD })).statusCode).toBe(303);
});

it('an administrator who opens somebody’s link is told whose it is, and is out when it is used', async () => {
	await addPerson(at.desk, 'guan', '何静', { role: 'administrator' });
	const link = invite();
	const browser = openBrowser(at.app);
	await browser.signIn('guan');
	const before = browser.cookies.get('desk')!;
	expect((await browser.get(link)).body).toContain('这个浏览器里现在登录的是何静');
	await browser.post(link, { password: PASSWORD, again: PASSWORD });
	expect((await browser.get('/account')).body).toContain('姓名：王秀兰');
	browser.cookies.set('desk', before);
	expect((await browser.get('/account')).statusCode).toBe(303);
});

it.each(['x', '%00', '..%2f..', "'%20OR%201=1", 'a'.repeat(290), '%E4%B8%AD'])('%.20s is no link', async (token) => {
	expect((await openBrowser(at.app).get(`/invitation/${token}`)).statusCode).toBe(410);
});

it('no other site can set a password behind a link it knows', async () => {
	const link = invite();
	const browser = openBrowser(at.app);
	const payload = new URLSearchParams({ password: PASSWORD, again: PASSWORD }).toString();
	const headers = { 'content-type': 'application/x-www-form-urlencoded' };
	expect((await browser.send({ method: 'POST', url: link, headers, payload })).statusCode).toBe(403);
	expect(at.desk.people.byLogin('wang')!.isInvited).toBe(true);
});
