import { describe, expect, it } from 'vitest';
import type { Grant } from './person.ts';
import { PASSWORD } from './test-desk.ts';
import { add, at, openAgain, signIn, written } from './test-people.ts';

const HOUR = 3_600_000;
const writer: Grant = { role: 'secretary', branch: 'wutong' };

describe('a session', () => {
	it('ends after 12 hours without use', async () => {
		await add('wang');
		const { session } = await signIn('wang');
		at.now += 12 * HOUR;
		expect(at.people.ofSession(session)).toBeDefined();
		at.now += 12 * HOUR + 1;
		expect(at.people.ofSession(session)).toBeUndefined();
		at.now -= HOUR;
		expect(at.people.ofSession(session)).toBeUndefined();
	});

	it('ends after 14 days however it is used', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		for (let half = 0; half < 28; half++) {
			at.now += 12 * HOUR;
			expect(at.people.ofSession(session)?.id).toBe(id);
		}
		at.now += 1;
		expect(at.people.ofSession(session)).toBeUndefined();
		expect(at.people.sessions(id)).toEqual([]);
	});

	it('writes down at most once a minute that somebody was seen', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		const before = written();
		at.now += 59_999;
		for (let time = 0; time < 100; time++) at.people.ofSession(session);
		expect(written()).toBe(before);
		at.now += 1;
		for (let time = 0; time < 100; time++) at.people.ofSession(session);
		expect(written()).toBe(before + 2);
		expect(at.people.find(id)!.lastSeen).toBe('2026-11-22T09:01:00.000Z');
	});

	it('ends at once for somebody who is closed, and does not come back', async () => {
		const { id } = await add('wang');
		const [one, two] = [await signIn('wang'), await signIn('wang')];
		at.people.close(id);
		expect(at.people.ofSession(one.session)).toBeUndefined();
		at.people.reopen(id);
		expect(at.people.ofSession(two.session)).toBeUndefined();
		expect((await signIn('wang')).person.id).toBe(id);
	});

	it('is listed with browser and address, and all of one person end together', async () => {
		const { id } = await add('wang');
		await add('li');
		const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit MicroMessenger/8.0';
		const { session } = await at.people.signIn('wang', PASSWORD, '10.0.0.1', phone);
		await at.people.signIn('wang', PASSWORD, '10.0.0.2', `\r\n<script>${'x'.repeat(10_000)}`);
		const other = await signIn('li');
		expect(
			at.people
				.sessions(id)
				.map(({ from }) => from)
				.toSorted(),
		).toEqual(['iPhone · 微信，10.0.0.1', '不认识的浏览器，10.0.0.2']);
		at.people.signOutEverywhere(id);
		expect(at.people.ofSession(session)).toBeUndefined();
		expect(at.people.ofSession(other.session)!.login).toBe('li');
	});

	it('sees what somebody may do as it is now', async () => {
		const { id } = await add('wang', writer);
		const { session } = await signIn('wang');
		at.people.setGrants(id, [{ role: 'auditor' }]);
		at.people.rename(id, '王秀兰');
		expect(at.people.ofSession(session)).toMatchObject({ name: '王秀兰', grants: [{ role: 'auditor' }] });
	});

	it.each(['', 'x', '%00', 'a'.repeat(10_000), "' OR 1=1"])('is not %.20j', (session) => {
		expect(at.people.ofSession(session)).toBeUndefined();
	});

	it('outlives the desk', async () => {
		const { id } = await add('wang');
		const { session } = await signIn('wang');
		at.database.close();
		openAgain();
		expect(at.people.ofSession(session)!.id).toBe(id);
	});
});
