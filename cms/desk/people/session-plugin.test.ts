import { describe, expect, it } from 'vitest';
import { openBrowser, PASSWORD } from './test-desk.ts';
import { at, saved, signedIn } from './test-sessions.ts';

describe('who is not signed in', () => {
	it('is sent to the door from a page, and comes back to it', async () => {
		const browser = openBrowser(at.app);
		const refused = await browser.get('/write/?entry=a%20b');
		expect(refused.statusCode).toBe(303);
		expect(refused.headers.location).toBe('/sign-in?back=%2Fwrite%2F%3Fentry%3Da%2520b');
		await browser.get(refused.headers.location!);
		const entered = await browser.post(refused.headers.location!, { login: 'wang', password: PASSWORD });
		expect(entered.statusCode).toBe(303);
		expect(entered.headers.location).toBe('/write/?entry=a%20b');
		expect((await browser.get('/write/')).body).toBe('hello 王秀兰');
	});

	it('gets a sentence where a script asked', async () => {
		const refused = await openBrowser(at.app).send({ url: '/write/', headers: { accept: 'application/json' } });
		expect(refused.statusCode).toBe(401);
		expect(refused.json()).toEqual({ error: '登录已经过时，请重新登录。' });
	});

	it('saves nothing, even with a good token of the door', async () => {
		const browser = openBrowser(at.app);
		await browser.get('/sign-in');
		expect((await browser.post('/api/save')).statusCode).toBe(401);
		expect(saved).toEqual([]);
	});

	it('learns nothing about which pages there are', async () => {
		expect((await openBrowser(at.app).get('/no-such-page')).statusCode).toBe(303);
	});

	it('is told the way in once a session has ended', async () => {
		const browser = await signedIn();
		at.clock.now += 13 * 3_600_000;
		expect((await browser.get('/write/')).statusCode).toBe(303);
		expect((await browser.post('/api/save')).statusCode).toBe(401);
		expect(saved).toEqual([]);
	});
});

describe('a request that changes something', () => {
	it('is carried out with the token of its page, in a field or in a header', async () => {
		const browser = await signedIn();
		expect((await browser.post('/api/save', { title: '春游' })).statusCode).toBe(200);
		const headers = { 'x-csrf-token': browser.csrf, accept: 'application/json' };
		const answer = await browser.send({ method: 'PUT', url: '/api/save', headers, payload: { title: '春游' } });
		expect(answer.statusCode).toBe(200);
		expect(saved).toHaveLength(2);
	});

	it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('is refused without one (%s)', async (method) => {
		const browser = await signedIn();
		const answer = await browser.send({ method, url: '/api/save', headers: { accept: 'application/json' } });
		expect(answer.statusCode).toBe(403);
		expect(answer.json().error).toBe('这一页打开以后您重新登录过，请刷新这一页再试。');
		expect(saved).toEqual([]);
	});

	it.each([
		['of another person', async () => (await signedIn('li')).csrf],
		['of the same person’s other browser', async () => (await signedIn('wang')).csrf],
		[
			'of somebody who is not signed in',
			async () => {
				const stranger = openBrowser(at.app);
				await stranger.get('/sign-in');
				return stranger.csrf;
			},
		],
		['that is made up', async () => 'abcdefgh-0123456789012345678901234567890123456789012'],
		['that is empty', async () => ''],
		['that is endless', async () => 'a-'.repeat(5000)],
	])('is refused with a token %s', async (_, token) => {
		const browser = await signedIn();
		browser.csrf = await token();
		expect((await browser.post('/api/save')).statusCode).toBe(403);
		expect(saved).toEqual([]);
	});

	it('is refused with the token of the time before signing in', async () => {
		const browser = openBrowser(at.app);
		await browser.get('/sign-in');
		const before = browser.csrf;
		await browser.signIn('wang');
		browser.csrf = before;
		expect((await browser.post('/api/save')).statusCode).toBe(403);
	});

	it.each([
		[{ 'sec-fetch-site': 'cross-site' }],
		[{ 'sec-fetch-site': 'same-site' }],
		[{ 'sec-fetch-site': 'cross-site', origin: 'http://desk.example' }],
		[{ origin: 'https://evil.example' }],
		[{ origin: 'http://desk.example:8080' }],
		[{ origin: 'http://desk.example.evil.example' }],
		[{ origin: 'null' }],
		[{ origin: '' }],
	])('is refused from elsewhere, whatever token it has: %j', async (headers) => {
		const browser = await signedIn();
		const payload = { _csrf: browser.csrf };
		const given = { accept: 'application/json', 'x-csrf-token': browser.csrf, ...headers };
		const answer = await browser.send({ method: 'POST', url: '/api/save', headers: given, payload });
		expect(answer.statusCode).toBe(403);
		expect(answer.json().error).toBe('这个请求不是从工作台的页面上来的，没有照办。');
		expect(saved).toEqual([]);
	});

	it.each([[{ 'sec-fetch-site': 'same-origin', origin: 'null' }], [{ origin: 'http://DESK.example' }], [{}]])(
		'is carried out from here: %j',
		async (headers) => {
			const browser = await signedIn();
			const given = { 'x-csrf-token': browser.csrf, ...headers };
			expect((await browser.send({ method: 'POST', url: '/api/save', headers: given })).statusCode).toBe(200);
		},
	);
});

describe('two browsers', () => {
	it('have two people, and one signing out leaves the other', async () => {
		const [wang, li] = [await signedIn('wang'), await signedIn('li')];
		expect((await wang.get('/write/')).body).toBe('hello 王秀兰');
		expect((await li.get('/write/')).body).toBe('hello 李明');
		expect((await wang.post('/sign-out')).headers.location).toBe('/sign-in');
		expect((await wang.get('/write/')).statusCode).toBe(303);
		expect((await li.get('/write/')).statusCode).toBe(200);
	});

	it('of one person end together when that is asked for', async () => {
		const [office, phone] = [await signedIn(), await signedIn()];
		await phone.post('/sign-out-everywhere');
		expect((await phone.get('/write/')).statusCode).toBe(303);
		expect((await office.get('/write/')).statusCode).toBe(303);
	});

	it('of somebody who is closed are out at the next request', async () => {
		const browser = await signedIn();
		at.desk.people.close(at.desk.people.byLogin('wang')!.id);
		expect((await browser.post('/api/save')).statusCode).toBe(401);
		expect(saved).toEqual([]);
	});
});

describe('a page that has been open since before somebody signed in again', () => {
	it('needs a new token, and finds it in the page', async () => {
		const browser = await signedIn();
		const old = browser.csrf;
		await browser.post('/sign-out');
		await browser.signIn('wang');
		browser.csrf = old;
		expect((await browser.post('/api/save')).statusCode).toBe(403);
		await browser.get('/form');
		expect((await browser.post('/api/save')).statusCode).toBe(200);
	});
});

it('what somebody signed in was shown is not kept by the browser', async () => {
	expect((await (await signedIn()).get('/write/')).headers['cache-control']).toBe('no-store');
});
