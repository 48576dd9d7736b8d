import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, openBrowser, openTestDesk, PASSWORD } from './test-desk.ts';

let at: Awaited<ReturnType<typeof openTestDesk>>;

beforeEach(async () => {
	at = await openTestDesk({}, [
		async (app) => {
			app.get('/write/', async (request) => `hello ${request.person!.name}`);
			app.post('/api/save', async (request) => ({ by: request.person!.login }));
		},
	]);
	await addPerson(at.desk, 'wang', '王秀兰', { role: 'secretary', branch: 'wutong' });
});
afterEach(() => at.close());

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

	it('learns nothing about which pages there are', async () => {
		expect((await openBrowser(at.app).get('/no-such-page')).statusCode).toBe(303);
	});
});
