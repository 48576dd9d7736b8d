import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstAdministrator } from './first-administrator.ts';
import { openBrowser, openTestDesk, PASSWORD } from './test-desk.ts';

let at: Awaited<ReturnType<typeof openTestDesk>>;

beforeEach(async () => {
	at = await openTestDesk();
});
afterEach(() => at.close());

it('where there is nobody, one link makes the first administrator, who looks after people', async () => {
	const path = firstAdministrator(at.desk.people)!;
	const browser = openBrowser(at.app);
	await browser.get(path);
	await browser.post(path, { password: PASSWORD, again: PASSWORD });
	expect((await browser.get('/people')).statusCode).toBe(200);
	expect(firstAdministrator(at.desk.people)).toBeUndefined();
	expect((await openBrowser(at.app).get(path)).statusCode).toBe(410);
});

it('who starts the desk again before it was used gets another link, and the first is over', async () => {
	const [first, second] = [firstAdministrator(at.desk.people)!, firstAdministrator(at.desk.people)!];
	expect((await openBrowser(at.app).get(first)).statusCode).toBe(410);
	expect((await openBrowser(at.app).get(second)).statusCode).toBe(200);
	expect(at.desk.people.all()).toHaveLength(1);
});
