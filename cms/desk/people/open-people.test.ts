import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RefusedError } from './people.ts';
import type { Grant } from './person.ts';
import { PASSWORD } from './test-desk.ts';
import { add, at, many, signIn, told } from './test-people.ts';

const DAY = 24 * 3_600_000;
const WRONG = '账号或密码不对，请再看一看。';
const LINK_IS_OVER = '这个链接已经用过，或者过期了。请管理员再发一个。';
const writer: Grant = { role: 'secretary', branch: 'wutong' };

describe('an invitation', () => {
	it('makes somebody who has rights and no password yet', () => {
		const { person, link } = at.people.invite(' Ｗang.Xiulan ', ' 王  秀兰 ', [writer]);
		expect(person).toMatchObject({ login: 'wang.xiulan', name: '王 秀兰', grants: [writer], isInvited: true });
		expect(link.until).toBe('2026-11-29T09:00:00.000Z');
		expect(Buffer.from(link.token, 'base64url')).toHaveLength(32);
	});

	it('sets a password once, then somebody can sign in', async () => {
		const { person, link } = at.people.invite('wang', '王秀兰', [writer]);
		expect(at.people.ofLink(link.token)!.id).toBe(person.id);
		expect(await at.people.setPassword(link.token, PASSWORD)).toEqual({ ...person, isInvited: undefined });
		expect(at.people.ofLink(link.token)).toBeUndefined();
		expect(await told(at.people.setPassword(link.token, 'bie-ren-de-7-mima'))).toBe(LINK_IS_OVER);
		expect((await signIn('WANG ')).person.name).toBe('王秀兰');
	});

	it('is used by one of two who open it at the same moment', async () => {
		const { link } = at.people.invite('wang', '王秀兰', []);
		const both = [PASSWORD, 'chuang-wai-9-ke-shu'].map((password) => told(at.people.setPassword(link.token, password)));
		expect((await Promise.all(both)).toSorted()).toEqual(['', LINK_IS_OVER]);
	});

	it('holds 7 days, and is still there after a password that would not do', async () => {
		const { link } = at.people.invite('wang', '王秀兰', []);
		at.now += 7 * DAY - 1;
		expect(await told(at.people.setPassword(link.token, '1234567890'))).toBe(
			'这个密码太常见，别人容易猜到，请换一个。',
		);
		expect(at.people.ofLink(link.token)).toBeDefined();
		at.now += 1;
		expect(at.people.ofLink(link.token)).toBeUndefined();
		expect(await told(at.people.setPassword(link.token, PASSWORD))).toBe(LINK_IS_OVER);
	});

	it.each(['', 'w', 'wang xiulan', '王秀兰', 'wang<x', '-wang', 'wang\r\nx', '../wang', 'w'.repeat(10_000)])(
		'is refused for the login %j',
		(login) => {
			expect(() => at.people.invite(login, '王秀兰', [])).toThrow(
				'账号用 2 到 32 个小写字母或数字，例如 wang-xiulan。',
			);
			expect(at.people.all()).toEqual([]);
		},
	);

	it.each(['', '  ', '王<x@y>', '王\0', '王\u202e秀', '王'.repeat(10_000), '王\ud800'])(
		'is refused for the name %j',
		(name) => {
			expect(() => at.people.invite('wang', name, [])).toThrow(RefusedError);
			expect(at.people.all()).toEqual([]);
		},
	);

	it('is refused for a login that somebody has, however it is written', async () => {
		await add('wang');
		expect(() => at.people.invite('Wang', '王建国', [])).toThrow('账号「wang」已经有人用了，请换一个。');
	});
});

describe('a link for somebody who forgot the password', () => {
	it('holds a day, ends sessions and the link before it', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		const first = at.people.recover(id);
		expect(first.until).toBe('2026-11-23T09:00:00.000Z');
		expect(at.people.ofSession(session)).toBeUndefined();
		const second = at.people.recover(id);
		expect(at.people.ofLink(first.token)).toBeUndefined();
		await at.people.setPassword(second.token, 'chuang-wai-9-ke-shu');
		expect(await told(signIn('wang'))).toBe(WRONG);
		expect((await signIn('wang', 'chuang-wai-9-ke-shu')).person.id).toBe(id);
	});

	it('lets somebody in who is locked out', async () => {
		const { id } = await add('wang');
		await many(10, () => signIn('wang', 'wrong'));
		await at.people.setPassword(at.people.recover(id).token, PASSWORD);
		expect((await at.people.signIn('wang', PASSWORD, '10.9.9.9')).person.id).toBe(id);
	});

	it('holds 7 days as long as there never was a password, and is refused to the closed', () => {
		const { person } = at.people.invite('wang', '王秀兰', []);
		expect(at.people.recover(person.id).until).toBe('2026-11-29T09:00:00.000Z');
		at.people.close(person.id);
		expect(() => at.people.recover(person.id)).toThrow('王秀兰 已经停用');
		expect(() => at.people.recover(999)).toThrow('没有找到这个人。');
	});
});

describe('a password', () => {
	it('is changed by whoever knows the old one, which ends every session and link', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		expect(await told(at.people.changePassword(id, 'wrong', 'chuang-wai-9-ke-shu'))).toBe(
			'现在的密码不对，请再看一看。',
		);
		expect(await told(at.people.changePassword(id, PASSWORD, 'woaini1314'))).toBe(
			'这个密码太常见，别人容易猜到，请换一个。',
		);
		expect(at.people.ofSession(session)).toBeDefined();
		await at.people.changePassword(id, PASSWORD, 'chuang-wai-9-ke-shu');
		expect(at.people.ofSession(session)).toBeUndefined();
		expect(await told(signIn('wang'))).toBe(WRONG);
		expect((await signIn('wang', 'chuang-wai-9-ke-shu')).person.id).toBe(id);
	});

	it('stands nowhere in the files, nor do links and sessions', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		const { token } = at.people.recover((await add('li')).id);
		at.people.recover(id);
		at.database.exec('PRAGMA wal_checkpoint');
		const bytes = ['desk.sqlite', 'desk.sqlite-wal']
			.map((name) => readFileSync(join(at.folder, name), 'latin1'))
			.join();
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
		at.people.onSucceed((from, to) => moved.push([from, to, Number(at.database.isTransaction)]));
		at.people.succeed(before.id, after.id);
		expect(at.people.find(after.id)!.grants).toEqual([chief, writer]);
		expect(at.people.find(before.id)).toMatchObject({ grants: [], isClosed: true });
		expect(at.people.ofSession(session)).toBeUndefined();
		expect(moved).toEqual([[before.id, after.id, 1]]);
	});

	it('takes nothing at all when the drafts cannot move', async () => {
		const [before, after] = [await add('wang', writer), await add('li')];
		const { session } = await signIn('wang');
		at.people.onSucceed(() => {
			throw new Error('no room');
		});
		expect(() => at.people.succeed(before.id, after.id)).toThrow('no room');
		expect(at.people.find(before.id)).toMatchObject({ grants: [writer], isClosed: false });
		expect(at.people.find(after.id)!.grants).toEqual([]);
		expect(at.people.ofSession(session)).toBeDefined();
	});

	it('is somebody else, who is not closed', async () => {
		const [before, after] = [await add('wang', writer), await add('li')];
		at.people.close(after.id);
		expect(() => at.people.succeed(before.id, before.id)).toThrow('接手的要是另一个人。');
		expect(() => at.people.succeed(before.id, after.id)).toThrow('已经停用');
		expect(() => at.people.succeed(before.id, 999)).toThrow('没有找到这个人。');
		expect(at.people.find(before.id)!.isClosed).toBe(false);
	});
});

describe('the last administrator', () => {
	it('stays: not closed, not without the right, not followed by nobody', async () => {
		const { id } = await add('guan', { role: 'administrator' });
		const local = await add('zhou', { role: 'administrator', committee: 'wutong-jiedao' });
		at.people.invite('new', '新来的', [{ role: 'administrator' }]);
		const sentence = '这样就没有管理员了。请先让另一个人做管理员。';
		expect(() => at.people.close(id)).toThrow(sentence);
		expect(() => at.people.setGrants(id, [writer])).toThrow(sentence);
		expect(at.people.find(id)).toMatchObject({ isClosed: false, grants: [{ role: 'administrator' }] });
		at.people.succeed(id, local.id);
		expect(() => at.people.close(local.id)).toThrow(sentence);
	});
});
