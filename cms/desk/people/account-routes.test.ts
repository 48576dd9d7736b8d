import { afterEach, beforeEach, expect, it } from 'vitest';
import { addPerson, openBrowser, openTestDesk, PASSWORD } from './test-desk.ts';

let at: Awaited<ReturnType<typeof openTestDesk>>;

beforeEach(async () => {
	at = await openTestDesk();
	await addPerson(at.desk, 'wang', '王秀兰', { role: 'secretary', branch: 'wutong', column: 'huodong' });
});
afterEach(() => at.close());

const signedIn = async () => {
	const browser = openBrowser(at.app);
	await browser.signIn('wang');
	await browser.get('/account');
	return browser;
};
const next = 'chuang-wai-9-ke-shu';

it('somebody reads in words what they may do, and where they are signed in', async () => {
	await signedIn();
	const { body } = await (await signedIn()).get('/account');
	expect(body).toMatch(/书记、信息员：[^<]+，只有「去哪里玩」这个栏目/);
	expect(body.match(/Windows 电脑 · Chrome，127\.0\.0\.1/g)).toHaveLength(2);
	expect(body.match(/（就是这里）/g)).toHaveLength(1);
});

it('a changed password ends every other session, and this browser goes on with a new one', async () => {
	const [here, other] = [await signedIn(), await signedIn()];
	const before = here.cookies.get('desk')!;
	const answer = await here.post('/account', { old: PASSWORD, password: next, again: next });
	expect(answer.headers.location).toBe('/account?done=password');
	expect((await here.get('/account?done=password')).body).toContain('密码已经改好');
	expect((await other.get('/account')).statusCode).toBe(303);
	here.cookies.set('desk', before);
	expect((await here.get('/account')).statusCode).toBe(303);
	expect((await openBrowser(at.app).signIn('wang', next)).statusCode).toBe(303);
	expect(at.desk.log.newest(9).map(({ action }) => action)).toContain('change-password');
});

it.each([
	[{ old: 'wrong', password: next, again: next }, '现在的密码不对'],
	[{ old: PASSWORD, password: 'wang123456', again: 'wang123456' }, '密码不能是账号或姓名'],
	[{ old: PASSWORD, password: next, again: 'another' }, '两次输入的新密码不一样'],
	[{ old: PASSWORD, password: 'x'.repeat(10_000), again: 'x'.repeat(10_000) }, '密码最多 200 个字符。'],
	[{}, '现在的密码不对'],
] as [Record<string, string>, string][])('%.60j changes nothing', async (fields, sentence) => {
	const browser = await signedIn();
	const answer = await browser.post('/account', fields);
	expect(answer.statusCode).toBe(400);
	expect(answer.body).toContain(sentence);
	expect((await browser.get('/account')).statusCode).toBe(200);
	expect((await openBrowser(at.app).signIn('wang')).statusCode).toBe(303);
});

it('nothing is changed without the token of the page', async () => {
	const browser = await signedIn();
	browser.csrf = 'x';
	expect((await browser.post('/account', { old: PASSWORD, password: next, again: next })).statusCode).toBe(403);
	browser.csrf = 'x';
	expect((await browser.post('/sign-out-everywhere')).statusCode).toBe(403);
	expect((await browser.get('/account')).statusCode).toBe(200);
});
