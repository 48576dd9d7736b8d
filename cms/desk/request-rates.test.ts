import { expect, it, onTestFinished } from 'vitest';
import { addPerson, openBrowser, openTestDesk } from './people/test-desk.ts';

it('somebody who asks without a pause is told to wait, and colleagues behind the same address are not', async () => {
	const { app, desk, close } = await openTestDesk();
	onTestFinished(close);
	await addPerson(desk, 'wang', '王秀兰');
	await addPerson(desk, 'li', '李明');
	const [wang, li] = [openBrowser(app), openBrowser(app)];
	for (const [login, browser] of [
		['wang', wang],
		['li', li],
	] as const)
		expect((await browser.signIn(login)).statusCode).toBe(303);
	let answered = 0;
	while ((await wang.send({ url: '/assets/pages/no-such.css' })).statusCode === 404) answered++;
	expect(answered).toBe(1200);
	const refused = await wang.get('/account');
	expect(refused.statusCode).toBe(429);
	expect(refused.body).toContain('请过一分钟再试');
	expect((await li.get('/account')).statusCode).toBe(200);
	expect((await openBrowser(app).get('/sign-in')).statusCode).toBe(200);
});
