import { describe, expect, it } from 'vitest';
import { openPeople } from './open-people.ts';
import { CHEAP, PASSWORD } from './test-desk.ts';
import { add, at, many, signIn, told, written } from './test-people.ts';

const MINUTE = 60_000;
const WRONG = '账号或密码不对，请再看一看。';
const LOCKED = '输错的次数太多，请 15 分钟以后再试。忘了密码，可以请管理员发一个新的链接。';

describe('signing in', () => {
	it('says and does the same for a wrong password, a login nobody has, somebody invited and somebody closed', async () => {
		await add('wang');
		at.people.invite('invited', '李明', []);
		at.people.close((await add('closed')).id);
		const before = written();
		const writes: number[] = [];
		for (const login of [
			'wang',
			'nobody',
			'invited',
			'closed',
			'',
			'w'.repeat(10_000),
			"' OR 1=1 --",
			'a\r\nb\0',
			'王\ud800',
		]) {
			at.compared = 0;
			const start = written();
			expect(await told(signIn(login, login === 'closed' ? PASSWORD : 'wrong'))).toBe(WRONG);
			expect(at.compared).toBe(1);
			writes.push(written() - start);
		}
		expect(before).toBeGreaterThan(0);
		expect(new Set(writes).size).toBe(1);
	});

	it('compares a password with argon2 at its full cost where nobody is', async () => {
		const stored: (string | undefined)[] = [];
		const real = openPeople(at.database, {
			passwords: { hash: CHEAP.hash, isRight: async (_, hash) => stored.push(hash) < 0 },
		});
		expect(await told(real.signIn('nobody', PASSWORD, '10.0.0.1'))).toBe(WRONG);
		expect(stored).toEqual([undefined]);
	});

	it('gives a new session every time, to each browser its own', async () => {
		const { id } = await add('wang');
		const [one, two] = [await signIn('wang'), await signIn('wang')];
		expect(one.session).not.toBe(two.session);
		at.people.signOut(one.session);
		expect(at.people.ofSession(one.session)).toBeUndefined();
		expect(at.people.ofSession(two.session)!.id).toBe(id);
	});

	it('takes a password of 10,000 characters for a wrong one', async () => {
		await add('wang');
		expect(await told(signIn('wang', 'x'.repeat(10_000)))).toBe(WRONG);
	});
});

describe('who guesses', () => {
	it('is locked out after 10 wrong ones, for 15 minutes, with the right password too', async () => {
		await add('wang');
		await many(9, () => signIn('wang', 'wrong'));
		expect(await told(signIn('wang', 'wrong'))).toBe(WRONG);
		at.compared = 0;
		expect(await told(signIn('wang'))).toBe(LOCKED);
		expect(await told(signIn('wang', PASSWORD, '10.0.0.2'))).toBe(LOCKED);
		expect(at.compared).toBe(0);
		at.now += 15 * MINUTE;
		expect(await told(signIn('wang'))).toBe(LOCKED);
		at.now += 1;
		expect(await told(signIn('wang'))).toBe('');
	});

	it('is told the same about a login that nobody has', async () => {
		await many(10, () => signIn('nobody', 'wrong'));
		expect(await told(signIn('nobody', 'wrong'))).toBe(LOCKED);
	});

	it('gains nothing by trying a hundred at once', async () => {
		await add('wang');
		await many(100, (index) => signIn('wang', `wrong ${index}`));
		expect(at.compared).toBe(10);
	});

	it('is not let in by writing the login otherwise', async () => {
		await add('wang');
		for (const login of ['wang', 'WANG', ' wang ', 'ｗａｎｇ', 'Wang']) await many(2, () => signIn(login, 'wrong'));
		expect(await told(signIn('wAng'))).toBe(LOCKED);
	});

	it('is stopped at one address after 200 of different logins, and nobody elsewhere is', async () => {
		await add('wang');
		await many(200, (index) => signIn(`login-${index}`, 'wrong', '10.6.6.6'));
		expect(await told(signIn('wang', PASSWORD, '10.6.6.6'))).toBe(LOCKED);
		expect(await told(signIn('wang', PASSWORD, '10.0.0.1'))).toBe('');
	});

	it('cannot forget wrong ones at an address by signing in between', async () => {
		await add('mine');
		await add('wang');
		for (let round = 0; round < 10; round++) {
			await many(20, (index) => signIn(`login-${round}-${index}`, 'wrong', '10.6.6.6'));
			expect(await told(signIn('mine', PASSWORD, '10.6.6.6'))).toBe('');
		}
		expect(await told(signIn('wang', PASSWORD, '10.6.6.6'))).toBe(LOCKED);
	});

	it('with a block of IPv6 has one address', async () => {
		await add('wang');
		await many(200, (index) => signIn(`login-${index}`, 'wrong', `2001:db8::${index.toString(16)}`));
		expect(await told(signIn('wang', PASSWORD, '2001:db8::ffff'))).toBe(LOCKED);
	});

	it('and somebody who remembers at the ninth time begins anew', async () => {
		await add('wang');
		for (let round = 0; round < 3; round++) {
			await many(9, () => signIn('wang', 'wrong'));
			expect(await told(signIn('wang'))).toBe('');
		}
	});

	it('is slow when 10 wrong ones take longer than 15 minutes, and not locked', async () => {
		await add('wang');
		for (let time = 0; time < 12; time++) {
			expect(await told(signIn('wang', 'wrong'))).toBe(WRONG);
			at.now += 2 * MINUTE;
		}
	});

	it('in a stolen browser cannot guess the old password either', async () => {
		const { id } = await add('wang');
		await many(10, () => at.people.changePassword(id, 'wrong', 'chuang-wai-9-ke-shu'));
		expect(await told(at.people.changePassword(id, PASSWORD, 'chuang-wai-9-ke-shu'))).toBe(LOCKED);
	});
});

describe('an office behind one address', () => {
	const OFFICE = '10.1.1.1';

	it('signs in all at once, 150 people, each for the first time', async () => {
		for (let person = 0; person < 150; person++) await add(`p${person}`);
		const answers = Array.from({ length: 150 }, (_, person) => told(signIn(`p${person}`, PASSWORD, OFFICE)));
		expect(new Set(await Promise.all(answers))).toEqual(new Set(['']));
	});

	it('goes on where somebody in it guesses; whoever has never signed in there waits', async () => {
		await add('wang');
		await add('new');
		await signIn('wang', PASSWORD, OFFICE);
		await many(200, (index) => signIn(`login-${index}`, 'wrong', OFFICE));
		expect(await told(signIn('wang', PASSWORD, OFFICE))).toBe('');
		expect(await told(signIn('new', PASSWORD, OFFICE))).toBe(LOCKED);
	});

	it('lets in whoever has just set a password there, whatever others typed', async () => {
		await many(200, (index) => signIn(`login-${index}`, 'wrong', OFFICE));
		const { link } = at.people.invite('li', '李明', []);
		await at.people.setPassword(link.token, PASSWORD, OFFICE);
		expect(await told(signIn('li', PASSWORD, OFFICE))).toBe('');
	});
});

describe('somebody who is known at an address', () => {
	it('is not locked out there by a stranger who guesses elsewhere', async () => {
		await add('wang');
		await signIn('wang');
		await many(10, () => signIn('wang', 'wrong', '10.6.6.6'));
		expect(await told(signIn('wang', PASSWORD, '10.6.6.6'))).toBe(LOCKED);
		expect(await told(signIn('wang'))).toBe('');
		expect(await told(signIn('wang', PASSWORD, '10.6.6.6'))).toBe(LOCKED);
	});

	it('has ten guesses there too, and begins anew with a new password', async () => {
		const { id } = await add('wang');
		await signIn('wang');
		await many(10, () => signIn('wang', 'wrong'));
		expect(await told(signIn('wang'))).toBe(LOCKED);
		await at.people.setPassword(at.people.recover(id).token, 'chuang-wai-9-ke-shu', '10.0.0.2');
		expect(await told(signIn('wang', 'chuang-wai-9-ke-shu', '10.0.0.2'))).toBe('');
		expect(await told(signIn('wang', 'chuang-wai-9-ke-shu'))).toBe('');
	});

	it('is a stranger again after two months away', async () => {
		await add('wang');
		await signIn('wang');
		at.now += 61 * 24 * 60 * MINUTE;
		await many(200, (index) => signIn(`login-${index}`, 'wrong'));
		expect(await told(signIn('wang'))).toBe(LOCKED);
	});
});
