import { expect, it } from 'vitest';
import { DEMO_ACCOUNTS, isLoopback } from './demo.ts';
import { passwordProblem } from './password-policy.ts';
import { openBrowser, openTestDesk } from './test-desk.ts';

it('sample people are offered as buttons, and each button lets somebody in', async () => {
	const { app, desk, close } = await openTestDesk({ isDemo: true });
	const { body } = await openBrowser(app).get('/sign-in');
	for (const { login, password, name, does } of DEMO_ACCOUNTS) {
		expect(body).toContain(`以${does}${name}的身份进入`);
		expect((await openBrowser(app).signIn(login, password)).statusCode).toBe(303);
	}
	const may = (action: 'write' | 'sign' | 'manage-people' | 'read-log', branch?: string) =>
		DEMO_ACCOUNTS.filter(({ login }) => desk.rights.may(desk.people.byLogin(login)!, action, { branch })).map(
			({ does }) => does,
		);
	const { branch } = desk.people.byLogin('demo-shuji')!.grants[0]!;
	expect(desk.network().branch(branch!)!.settings.status).toBe('live');
	expect(may('write', branch)).toEqual(['书记']);
	expect(may('sign', branch)).toEqual(['审核员']);
	expect(may('manage-people')).toEqual(['管理员']);
	expect(may('read-log')).toEqual(['管理员', '督查员']);
	await close();
});

it.each(['0.0.0.0', '::', '192.168.1.5', 'desk.example'])(
	'there are none at %s: the desk does not even start',
	async (host) => {
		await expect(openTestDesk({ isDemo: true, host })).rejects.toThrow('示例账号的密码人人都知道，只能在本机用。');
	},
);

it('a desk that is no demo has nobody, and offers nothing', async () => {
	const { app, desk, close } = await openTestDesk();
	expect(desk.people.all()).toEqual([]);
	expect((await openBrowser(app).get('/sign-in')).body).not.toContain('身份进入');
	await close();
});

it.each([
	['127.0.0.1', true],
	['127.8.8.8', true],
	['::1', true],
	['[::1]', true],
	['localhost', true],
	['LOCALHOST', true],
	['127.0.0.1.evil.example', false],
	['localhost.evil.example', false],
	['10.127.0.0.1', false],
	['', false],
])('%s is this machine alone: %s', (host, is) => {
	expect(isLoopback(host)).toBe(is);
});

it.each(DEMO_ACCOUNTS)('the password of $login passes the desk’s own policy', ({ login, name, password }) => {
	expect(passwordProblem(password, { login, name })).toBeUndefined();
});
