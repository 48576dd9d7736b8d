import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { openPeople } from './open-people.ts';
import type { Passwords } from './passwords.ts';
import { type People, RefusedError } from './people.ts';
import type { Grant } from './person.ts';
import { CHEAP, PASSWORD } from './test-desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WRONG = '账号或密码不对，请再看一看。';
const LOCKED = '输错的次数太多，请 15 分钟以后再试。忘了密码，可以请管理员发一个新的链接。';
const LINK_IS_OVER = '这个链接已经用过，或者过期了。请管理员再发一个。';
const writer: Grant = { role: 'secretary', branch: 'wutong' };

let folder: string;
let database: DatabaseSync;
let now: number;
let compared: number;
let people: People;

const counting: Passwords = {
	hash: CHEAP.hash,
	isRight: (password, stored) => {
		compared++;
		return CHEAP.isRight(password, stored);
	},
};
const open = () => openPeople(database, { passwords: counting, now: () => now });

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'people-'));
	database = openDatabase(join(folder, 'desk.sqlite'));
	database.exec('PRAGMA synchronous = OFF');
	now = Date.parse('2026-11-22T09:00:00Z');
	compared = 0;
	people = open();
});
afterEach(() => {
	database.close();
	rmSync(folder, { recursive: true });
});

async function add(login: string, ...grants: Grant[]) {
	const { person, link } = people.invite(login, `${login}同志`, grants);
	await people.setPassword(link.token, PASSWORD);
	return person;
}
const signIn = (login: string, password = PASSWORD, address = '10.0.0.1') => people.signIn(login, password, address);
/** What somebody was told. */
const told = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => '',
		(error: unknown) => {
			if (error instanceof RefusedError) return error.message;
			throw error;
		},
	);
const many = (times: number, work: (index: number) => Promise<unknown>): Promise<unknown> =>
	Promise.all(Array.from({ length: times }, (_, index) => told(work(index))));

describe('an invitation', () => {
	it('makes somebody who has rights and no password yet', () => {
		const { person, link } = people.invite(' Ｗang.Xiulan ', ' 王  秀兰 ', [writer]);
		expect(person).toMatchObject({ login: 'wang.xiulan', name: '王 秀兰', grants: [writer], isInvited: true });
		expect(link.until).toBe('2026-11-29T09:00:00.000Z');
		expect(Buffer.from(link.token, 'base64url')).toHaveLength(32);
	});

	it('sets a password once, then somebody can sign in', async () => {
		const { person, link } = people.invite('wang', '王秀兰', [writer]);
		expect(people.ofLink(link.token)!.id).toBe(person.id);
		expect(await people.setPassword(link.token, PASSWORD)).toEqual({ ...person, isInvited: undefined });
		expect(people.ofLink(link.token)).toBeUndefined();
		expect(await told(people.setPassword(link.token, 'bie-ren-de-7-mima'))).toBe(LINK_IS_OVER);
		expect((await signIn('WANG ')).person.name).toBe('王秀兰');
	});

	it('is used by one of two who open it at the same moment', async () => {
		const { link } = people.invite('wang', '王秀兰', []);
		const both = [PASSWORD, 'chuang-wai-9-ke-shu'].map((password) => told(people.setPassword(link.token, password)));
		expect((await Promise.all(both)).toSorted()).toEqual(['', LINK_IS_OVER]);
	});

	it('holds 7 days, and is still there after a password that would not do', async () => {
		const { link } = people.invite('wang', '王秀兰', []);
		now += 7 * DAY - 1;
		expect(await told(people.setPassword(link.token, '1234567890'))).toBe('这个密码太常见，别人容易猜到，请换一个。');
		expect(people.ofLink(link.token)).toBeDefined();
		now += 1;
		expect(people.ofLink(link.token)).toBeUndefined();
		expect(await told(people.setPassword(link.token, PASSWORD))).toBe(LINK_IS_OVER);
	});

	it.each(['', 'w', 'wang xiulan', '王秀兰', 'wang<x', '-wang', 'wang\r\nx', '../wang', 'w'.repeat(10_000)])(
		'is refused for the login %j',
		(login) => {
			expect(() => people.invite(login, '王秀兰', [])).toThrow('账号用 2 到 32 个小写字母或数字，例如 wang-xiulan。');
			expect(people.all()).toEqual([]);
		},
	);

	it.each(['', '  ', '王<x@y>', '王\0', '王\u202e秀', '王'.repeat(10_000), '王\ud800'])(
		'is refused for the name %j',
		(name) => {
			expect(() => people.invite('wang', name, [])).toThrow(RefusedError);
			expect(people.all()).toEqual([]);
		},
	);

	it('is refused for a login that somebody has, however it is written', async () => {
		await add('wang');
		expect(() => people.invite('Wang', '王建国', [])).toThrow('账号「wang」已经有人用了，请换一个。');
	});
});

describe('a link for somebody who forgot the password', () => {
	it('holds a day, ends sessions and the link before it', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		const first = people.recover(id);
		expect(first.until).toBe('2026-11-23T09:00:00.000Z');
		expect(people.ofSession(session)).toBeUndefined();
		const second = people.recover(id);
		expect(people.ofLink(first.token)).toBeUndefined();
		await people.setPassword(second.token, 'chuang-wai-9-ke-shu');
		expect(await told(signIn('wang'))).toBe(WRONG);
		expect((await signIn('wang', 'chuang-wai-9-ke-shu')).person.id).toBe(id);
	});

	it('lets somebody in who is locked out', async () => {
		const { id } = await add('wang');
		await many(10, () => signIn('wang', 'wrong'));
		await people.setPassword(people.recover(id).token, PASSWORD);
		expect((await people.signIn('wang', PASSWORD, '10.9.9.9')).person.id).toBe(id);
	});

	it('holds 7 days as long as there never was a password, and is refused to the closed', () => {
		const { person } = people.invite('wang', '王秀兰', []);
		expect(people.recover(person.id).until).toBe('2026-11-29T09:00:00.000Z');
		people.close(person.id);
		expect(() => people.recover(person.id)).toThrow('王秀兰 已经停用');
		expect(() => people.recover(999)).toThrow('没有找到这个人。');
	});
});

describe('signing in', () => {
	it('says and does the same for a wrong password, a login nobody has, somebody invited and somebody closed', async () => {
		await add('wang');
		people.invite('invited', '李明', []);
		people.close((await add('closed')).id);
		const before = Number(database.prepare('SELECT total_changes() AS n').get()!.n);
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
			compared = 0;
			const start = Number(database.prepare('SELECT total_changes() AS n').get()!.n);
			expect(await told(signIn(login, login === 'closed' ? PASSWORD : 'wrong'))).toBe(WRONG);
			expect(compared).toBe(1);
			writes.push(Number(database.prepare('SELECT total_changes() AS n').get()!.n) - start);
		}
		expect(before).toBeGreaterThan(0);
		expect(new Set(writes).size).toBe(1);
	});

	it('compares a password with argon2 at its full cost where nobody is', async () => {
		const stored: (string | undefined)[] = [];
		const real = openPeople(database, {
			passwords: { hash: CHEAP.hash, isRight: async (_, hash) => stored.push(hash) < 0 },
		});
		expect(await told(real.signIn('nobody', PASSWORD, '10.0.0.1'))).toBe(WRONG);
		expect(stored).toEqual([undefined]);
	});

	it('gives a new session every time, to each browser its own', async () => {
		const { id } = await add('wang');
		const [one, two] = [await signIn('wang'), await signIn('wang')];
		expect(one.session).not.toBe(two.session);
		people.signOut(one.session);
		expect(people.ofSession(one.session)).toBeUndefined();
		expect(people.ofSession(two.session)!.id).toBe(id);
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
		compared = 0;
		expect(await told(signIn('wang'))).toBe(LOCKED);
		expect(await told(signIn('wang', PASSWORD, '10.0.0.2'))).toBe(LOCKED);
		expect(compared).toBe(0);
		now += 15 * MINUTE;
		expect(await told(signIn('wang'))).toBe(LOCKED);
		now += 1;
		expect(await told(signIn('wang'))).toBe('');
	});

	it('is told the same about a login that nobody has', async () => {
		await many(10, () => signIn('nobody', 'wrong'));
		expect(await told(signIn('nobody', 'wrong'))).toBe(LOCKED);
	});

	it('gains nothing by trying a hundred at once', async () => {
		await add('wang');
		await many(100, (index) => signIn('wang', `wrong ${index}`));
		expect(compared).toBe(10);
	});

	it('is not let in by writing the login otherwise', async () => {
		await add('wang');
		for (const login of ['wang', 'WANG', ' wang ', 'ｗａｎｇ', 'Wang']) await many(2, () => signIn(login, 'wrong'));
		expect(await told(signIn('wAng'))).toBe(LOCKED);
	});

	it('is stopped at one address after 50 of different logins, and nobody elsewhere is', async () => {
		await add('wang');
		await many(50, (index) => signIn(`login-${index}`, 'wrong', '10.6.6.6'));
		expect(await told(signIn('wang', PASSWORD, '10.6.6.6'))).toBe(LOCKED);
		expect(await told(signIn('wang', PASSWORD, '10.0.0.1'))).toBe('');
	});

	it('cannot forget wrong ones at an address by signing in between', async () => {
		await add('mine');
		for (let round = 0; round < 10; round++) {
			await many(5, (index) => signIn(`login-${round}-${index}`, 'wrong', '10.6.6.6'));
			if (round < 9) expect(await told(signIn('mine', PASSWORD, '10.6.6.6'))).toBe('');
		}
		expect(await told(signIn('mine', PASSWORD, '10.6.6.6'))).toBe(LOCKED);
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
			now += 2 * MINUTE;
		}
	});

	it('in a stolen browser cannot guess the old password either', async () => {
		const { id } = await add('wang');
		await many(10, () => people.changePassword(id, 'wrong', 'chuang-wai-9-ke-shu'));
		expect(await told(people.changePassword(id, PASSWORD, 'chuang-wai-9-ke-shu'))).toBe(LOCKED);
	});
});

describe('a session', () => {
	it('ends after 12 hours without use', async () => {
		await add('wang');
		const { session } = await signIn('wang');
		now += 12 * HOUR;
		expect(people.ofSession(session)).toBeDefined();
		now += 12 * HOUR + 1;
		expect(people.ofSession(session)).toBeUndefined();
		now -= HOUR;
		expect(people.ofSession(session)).toBeUndefined();
	});

	it('ends after 14 days however it is used', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		for (let half = 0; half < 28; half++) {
			now += 12 * HOUR;
			expect(people.ofSession(session)?.id).toBe(id);
		}
		now += 1;
		expect(people.ofSession(session)).toBeUndefined();
		expect(people.sessions(id)).toEqual([]);
	});

	it('writes down at most once a minute that somebody was seen', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		const writes = () => Number(database.prepare('SELECT total_changes() AS n').get()!.n);
		const before = writes();
		now += 59_999;
		for (let time = 0; time < 100; time++) people.ofSession(session);
		expect(writes()).toBe(before);
		now += 1;
		for (let time = 0; time < 100; time++) people.ofSession(session);
		expect(writes()).toBe(before + 2);
		expect(people.find(id)!.lastSeen).toBe('2026-11-22T09:01:00.000Z');
	});

	it('ends at once for somebody who is closed, and does not come back', async () => {
		const { id } = await add('wang');
		const [one, two] = [await signIn('wang'), await signIn('wang')];
		people.close(id);
		expect(people.ofSession(one.session)).toBeUndefined();
		people.reopen(id);
		expect(people.ofSession(two.session)).toBeUndefined();
		expect((await signIn('wang')).person.id).toBe(id);
	});

	it('is listed with browser and address, and all of one person end together', async () => {
		const { id } = await add('wang');
		await add('li');
		const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit MicroMessenger/8.0';
		const { session } = await people.signIn('wang', PASSWORD, '10.0.0.1', phone);
		await people.signIn('wang', PASSWORD, '10.0.0.2', `\r\n<script>${'x'.repeat(10_000)}`);
		const other = await signIn('li');
		expect(
			people
				.sessions(id)
				.map(({ from }) => from)
				.toSorted(),
		).toEqual(['iPhone · 微信，10.0.0.1', '不认识的浏览器，10.0.0.2']);
		people.signOutEverywhere(id);
		expect(people.ofSession(session)).toBeUndefined();
		expect(people.ofSession(other.session)!.login).toBe('li');
	});

	it('sees what somebody may do as it is now', async () => {
		const { id } = await add('wang', writer);
		const { session } = await signIn('wang');
		people.setGrants(id, [{ role: 'auditor' }]);
		people.rename(id, '王秀兰');
		expect(people.ofSession(session)).toMatchObject({ name: '王秀兰', grants: [{ role: 'auditor' }] });
	});

	it.each(['', 'x', '%00', 'a'.repeat(10_000), "' OR 1=1"])('is not %.20j', (session) => {
		expect(people.ofSession(session)).toBeUndefined();
	});

	it('outlives the desk', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		database.close();
		database = openDatabase(join(folder, 'desk.sqlite'));
		people = open();
		expect(people.ofSession(session)!.id).toBe(id);
	});
});

describe('a password', () => {
	it('is changed by whoever knows the old one, which ends every session and link', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		expect(await told(people.changePassword(id, 'wrong', 'chuang-wai-9-ke-shu'))).toBe('现在的密码不对，请再看一看。');
		expect(await told(people.changePassword(id, PASSWORD, 'woaini1314'))).toBe(
			'这个密码太常见，别人容易猜到，请换一个。',
		);
		expect(people.ofSession(session)).toBeDefined();
		await people.changePassword(id, PASSWORD, 'chuang-wai-9-ke-shu');
		expect(people.ofSession(session)).toBeUndefined();
		expect(await told(signIn('wang'))).toBe(WRONG);
		expect((await signIn('wang', 'chuang-wai-9-ke-shu')).person.id).toBe(id);
	});

	it('stands nowhere in the files, nor do links and sessions', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		const { token } = people.recover((await add('li')).id);
		people.recover(id);
		database.exec('PRAGMA wal_checkpoint');
		const bytes = ['desk.sqlite', 'desk.sqlite-wal'].map((name) => readFileSync(join(folder, name), 'latin1')).join();
		expect(bytes).toContain('$argon2id$');
		for (const secret of [PASSWORD, session, token]) expect(bytes).not.toContain(secret);
	});
});

describe('a successor', () => {
	it('takes rights and drafts in one step, and the one before is out', async () => {
		const chief: Grant = { role: 'reviewer', committee: 'wutong-jiedao' };
		const before = await add('wang', writer, chief);
		const after = await add('li', chief);
		const { session } = await signIn('wang');
		const moved: number[][] = [];
		people.onSucceed((from, to) => moved.push([from, to, Number(database.isTransaction)]));
		people.succeed(before.id, after.id);
		expect(people.find(after.id)!.grants).toEqual([chief, writer]);
		expect(people.find(before.id)).toMatchObject({ grants: [], isClosed: true });
		expect(people.ofSession(session)).toBeUndefined();
		expect(moved).toEqual([[before.id, after.id, 1]]);
	});

	it('takes nothing at all when the drafts cannot move', async () => {
		const [before, after] = [await add('wang', writer), await add('li')];
		const { session } = await signIn('wang');
		people.onSucceed(() => {
			throw new Error('no room');
		});
		expect(() => people.succeed(before.id, after.id)).toThrow('no room');
		expect(people.find(before.id)).toMatchObject({ grants: [writer], isClosed: false });
		expect(people.find(after.id)!.grants).toEqual([]);
		expect(people.ofSession(session)).toBeDefined();
	});

	it('is somebody else, who is not closed', async () => {
		const [before, after] = [await add('wang', writer), await add('li')];
		people.close(after.id);
		expect(() => people.succeed(before.id, before.id)).toThrow('接手的要是另一个人。');
		expect(() => people.succeed(before.id, after.id)).toThrow('已经停用');
		expect(() => people.succeed(before.id, 999)).toThrow('没有找到这个人。');
		expect(people.find(before.id)!.isClosed).toBe(false);
	});
});

describe('the last administrator', () => {
	it('stays: not closed, not without the right, not followed by nobody', async () => {
		const { id } = await add('guan', { role: 'administrator' });
		const local = await add('zhou', { role: 'administrator', committee: 'wutong-jiedao' });
		people.invite('new', '新来的', [{ role: 'administrator' }]);
		const sentence = '这样就没有管理员了。请先让另一个人做管理员。';
		expect(() => people.close(id)).toThrow(sentence);
		expect(() => people.setGrants(id, [writer])).toThrow(sentence);
		expect(people.find(id)).toMatchObject({ isClosed: false, grants: [{ role: 'administrator' }] });
		people.succeed(id, local.id);
		expect(() => people.close(local.id)).toThrow(sentence);
	});
});
