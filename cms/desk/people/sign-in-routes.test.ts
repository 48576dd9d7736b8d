import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, openBrowser, openTestDesk, PASSWORD } from './test-desk.ts';

let at: Awaited<ReturnType<typeof openTestDesk>>;

beforeEach(async () => {
	at = await openTestDesk();
	await addPerson(at.desk, 'wang', '王秀兰', { role: 'secretary', branch: 'wutong' });
});
afterEach(() => at.close());

describe('the page to sign in', () => {
	it('asks again in a sentence, and keeps the login but not the password', async () => {
		const browser = openBrowser(at.app);
		const answer = await browser.signIn('wang', 'not-it-at-all-7');
		expect(answer.statusCode).toBe(401);
		expect(answer.body).toContain('账号或密码不对，请再看一看。');
		expect(answer.body).toContain('value="wang"');
		expect(answer.body).not.toContain('not-it-at-all-7');
		expect(browser.cookies.has('desk')).toBe(false);
	});

	it('looks the same for a login that nobody has', async () => {
		const pages: string[] = [];
		for (const login of ['wang', 'nobo']) {
			const { body } = await openBrowser(at.app).signIn(login, 'not-it-at-all-7');
			pages.push(body.replaceAll(/(?:_csrf"|csrf-token") (?:value|content)="[^"]+"/g, '').replaceAll(login, '…'));
		}
		expect(pages[0]).toBe(pages[1]);
	});

	it('says when somebody is locked out', async () => {
		const browser = openBrowser(at.app);
		for (let time = 0; time < 10; time++) await browser.signIn('wang', 'wrong');
		const answer = await browser.signIn('wang');
		expect(answer.statusCode).toBe(429);
		expect(answer.body).toContain('请 15 分钟以后再试');
	});

	it('counts for the address that the door in front of the desk names', async () => {
		for (let index = 0; index < 200; index++)
			await openBrowser(at.app, { address: '10.6.6.6' }).signIn(`login-${index}`, 'wrong');
		expect((await openBrowser(at.app, { address: '10.6.6.6' }).signIn('wang')).statusCode).toBe(429);
		expect((await openBrowser(at.app, { address: '10.0.0.1' }).signIn('wang')).statusCode).toBe(303);
	});

	it('is refused without the token of the page, so that nobody is signed in by another site', async () => {
		const payload = new URLSearchParams({ login: 'wang', password: PASSWORD }).toString();
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const answer = await openBrowser(at.app).send({ method: 'POST', url: '/sign-in', headers, payload });
		expect(answer.statusCode).toBe(403);
		expect(answer.cookies).toEqual([]);
	});

	it('leads on whoever is signed in already', async () => {
		const browser = openBrowser(at.app);
		await browser.signIn('wang');
		expect((await browser.get('/sign-in?back=/account')).headers.location).toBe('/account');
	});

	it('writes down who came and who did not, but not what strangers typed', async () => {
		await openBrowser(at.app, { address: '10.0.0.9' }).signIn('wang');
		await openBrowser(at.app, { address: '10.0.0.9' }).signIn('wang', 'wrong');
		await openBrowser(at.app, { address: '10.0.0.9' }).signIn('my-secret-password', 'wrong');
		expect(at.desk.log.newest(3)).toMatchObject([
			{ person: undefined, name: '（不认识的账号）', action: 'sign-in', isRefused: true, detail: '10.0.0.9' },
			{ name: '王秀兰', action: 'sign-in', isRefused: true, detail: '10.0.0.9' },
			{ name: '王秀兰', action: 'sign-in', isRefused: false },
		]);
		expect(JSON.stringify(at.desk.log.newest(99))).not.toContain('my-secret-password');
	});
});

describe('a session', () => {
	it('is never the one the browser came with', async () => {
		const attacker = openBrowser(at.app);
		await addPerson(at.desk, 'attacker', '坏人');
		await attacker.signIn('attacker');
		const planted = attacker.cookies.get('desk')!;

		const victim = openBrowser(at.app);
		await victim.get('/sign-in');
		victim.cookies.set('desk', planted);
		// With a session of somebody else the page leads on; the form of before is of no use either.
		expect((await victim.post('/sign-in', { login: 'wang', password: PASSWORD })).statusCode).toBe(403);
		victim.cookies.delete('desk');
		await victim.signIn('wang');
		expect(victim.cookies.get('desk')).not.toBe(planted);
		attacker.cookies.set('desk', planted);
		expect((await attacker.get('/account')).body).not.toContain('王秀兰');
	});

	it('is another one after signing in again, and the one before has ended', async () => {
		const browser = openBrowser(at.app);
		await browser.signIn('wang');
		const before = browser.cookies.get('desk')!;
		await browser.get('/account');
		expect((await browser.post('/sign-in', { login: 'wang', password: PASSWORD })).statusCode).toBe(303);
		expect(browser.cookies.get('desk')).not.toBe(before);
		browser.cookies.set('desk', before);
		expect((await browser.get('/account')).statusCode).toBe(303);
	});
});

describe('what strangers send to the door', () => {
	it.each([
		'//evil.example',
		'/\\evil.example',
		'https://evil.example',
		'https:',
		'/.//evil.example',
		'/\r\nSet-Cookie: desk=planted',
		'/\r\n\r\n<script>',
		`/${'a'.repeat(3000)}`,
	])('back to %.40j leads to the desk', async (back) => {
		const url = `/sign-in?back=${encodeURIComponent(back)}`;
		const browser = openBrowser(at.app);
		await browser.get(url);
		const answer = await browser.post(url, { login: 'wang', password: PASSWORD });
		expect(answer.statusCode).toBe(303);
		expect(answer.headers.location).toBe('/');
		expect(answer.cookies.map(({ name }) => name).toSorted()).toEqual([
			`desk-${at.app.cookieMark}`,
			`desk-visit-${at.app.cookieMark}`,
		]);
		expect((await browser.get(url)).headers.location).toBe('/');
	});

	it('back twice leads to the desk', async () => {
		const browser = openBrowser(at.app);
		await browser.get('/sign-in');
		const answer = await browser.post('/sign-in?back=/a&back=//evil', { login: 'wang', password: PASSWORD });
		expect(answer.headers.location).toBe('/');
	});

	it.each([
		'wang\r\nSet-Cookie: desk=planted',
		'"><script>alert(1)</script>',
		'w'.repeat(10_000),
		"' OR 1=1 --",
		'wang\0',
		'王\ud800',
	])('%.30j as a login is wrong and stays harmless', async (login) => {
		const browser = openBrowser(at.app);
		const answer = await browser.signIn(login);
		expect(answer.statusCode).toBe(401);
		expect(answer.cookies).toEqual([]);
		expect(answer.body).not.toContain('<script>alert');
		expect(answer.body.length).toBeLessThan(5000);
	});

	it('fields of 10,000 characters, fields twice, fields of another kind and no fields at all', async () => {
		const browser = openBrowser(at.app);
		expect((await browser.signIn('wang', 'x'.repeat(10_000))).statusCode).toBe(401);
		await browser.get('/sign-in');
		const headers = { 'x-csrf-token': browser.csrf, 'content-type': 'application/x-www-form-urlencoded' };
		for (const payload of ['login=wang&login=li&password=x', 'login[a]=wang', '__proto__=x', ''])
			expect((await browser.send({ method: 'POST', url: '/sign-in', headers, payload })).statusCode).toBe(401);
		for (const payload of [{ login: { a: 1 }, password: [1] }, [1], 'text'])
			expect(
				(await browser.send({ method: 'POST', url: '/sign-in', headers: { 'x-csrf-token': browser.csrf }, payload }))
					.statusCode,
			).toBeLessThan(500);
	});
});

describe('the banner', () => {
	const banner = '现在的连接没有加密';
	it('stands above every page at an address by plain http', async () => {
		expect((await openBrowser(at.app).get('/sign-in')).body).toContain(banner);
	});

	it.each(['localhost', 'localhost:4322', '127.0.0.1:4322', '[::1]:4322'])('does not at %s', async (host) => {
		const answer = await openBrowser(at.app).send({ url: '/sign-in', headers: { host } });
		expect(answer.body).not.toContain(banner);
	});

	it('does not on https', async () => {
		expect((await openBrowser(at.app, { https: true }).get('/sign-in')).body).not.toContain(banner);
	});
});
