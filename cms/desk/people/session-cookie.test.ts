import { describe, expect, it } from 'vitest';
import { addPerson, openBrowser, openTestDesk } from './test-desk.ts';
import { at, rooms, signedIn } from './test-sessions.ts';

describe('a cookie', () => {
	it('is signed, kept from scripts and from other sites, and ends with the browser', async () => {
		const browser = openBrowser(at.app);
		const { headers } = await browser.signIn('wang');
		const cookie = [headers['set-cookie']].flat().find((line) => line!.startsWith(`desk-${at.app.cookieMark}=`));
		expect(cookie).toMatch(/^desk-[0-9a-f]{8}=[\w-]{43}\.[\w%+/]+; Path=\/; HttpOnly; SameSite=Lax$/);
	});

	it('is bound to the host and to https where the desk is on https', async () => {
		const browser = openBrowser(at.app, { https: true });
		const { headers } = await browser.signIn('wang');
		const cookie = [headers['set-cookie']].flat().find((line) => line!.startsWith(`__Host-desk-${at.app.cookieMark}=`));
		expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
		expect((await browser.get('/write/')).statusCode).toBe(200);
	});

	it('that somebody planted by plain http does not count on https', async () => {
		const { cookies } = await signedIn();
		const browser = openBrowser(at.app, { https: true });
		browser.cookies.set('desk', cookies.get('desk')!);
		expect((await browser.get('/write/')).statusCode).toBe(303);
	});

	it.each([
		['without its signature', (value: string) => value.split('.')[0]!],
		['with another signature', (value: string) => `${value.slice(0, -3)}AAA`],
		['of another value', (value: string) => `x${value}`],
		['that is empty', () => ''],
		['that is endless', () => 'a'.repeat(10_000)],
		['that is broken', () => '%E0%A4%A'],
	])('%s is nobody’s', async (_, forge) => {
		const browser = await signedIn();
		browser.cookies.set('desk', forge(browser.cookies.get('desk')!));
		expect((await browser.get('/write/')).statusCode).toBe(303);
	});

	it('signed by a desk with another secret is nobody’s', async () => {
		const other = await openTestDesk();
		await addPerson(other.desk, 'wang', '王秀兰');
		const stranger = openBrowser(other.app);
		await stranger.signIn('wang');
		const browser = openBrowser(at.app);
		browser.cookies.set('desk', stranger.cookies.get('desk')!);
		expect((await browser.get('/write/')).statusCode).toBe(303);
		await other.close();
	});

	it('of another desk on the same host, at another port, stays beside ours', async () => {
		const other = await openTestDesk({}, [rooms]);
		await addPerson(other.desk, 'wang', '别处的王秀兰');
		const jar = new Map<string, string>();
		const headers = () => ({
			cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
		});
		for (const { app } of [at, other])
			for (const { name, value } of (await openBrowser(app).signIn('wang')).cookies) if (value) jar.set(name, value);
		expect(jar.size).toBe(2);
		expect((await openBrowser(at.app).send({ url: '/write/', headers: headers() })).body).toBe('hello 王秀兰');
		expect((await openBrowser(other.app).send({ url: '/write/', headers: headers() })).body).toBe('hello 别处的王秀兰');
		await other.close();
	});
});
