import { afterEach, beforeEach, expect, test } from 'vitest';
import { newEvents } from '../events.ts';
import type { Flow } from '../flow/flow.ts';
import type { Progress } from '../flow/stage.ts';
import { addPerson, openBrowser, openTestDesk } from '../people/test-desk.ts';
import { eventRoutes } from './event-routes.ts';

let at: Awaited<ReturnType<typeof openTestDesk>>;
let origin: string;
let pieces: Progress[];

const piece = (branch: string, column: string, since: string, title = '开放日'): Progress => ({
	key: { branch, column, id: '2026-03-14-x' },
	...{ title, stage: 'review', since, needed: 1, writers: [], signatures: [], remarks: [] },
});

beforeEach(async () => {
	pieces = [];
	at = await openTestDesk({}, [
		async (app) => {
			app.desk.events = newEvents();
			app.desk.flow = {
				all: (branches) => pieces.filter(({ key }) => !branches || branches.includes(key.branch)),
			} as Flow;
			await app.register(eventRoutes);
		},
	]);
	await addPerson(at.desk, 'zhang', '张敏', { role: 'secretary', branch: 'tingtao', column: 'news' });
	await addPerson(at.desk, 'admin', '周宁', { role: 'administrator' });
	origin = await at.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => at.close());

/** Somebody's open page. */
async function listen(login: string, query = '') {
	const browser = openBrowser(at.app);
	await browser.signIn(login);
	const cookie = [...browser.cookies].map(([name, value]) => `${name}-${at.app.cookieMark}=${value}`).join('; ');
	const headers = { cookie };
	const answer = await fetch(`${origin}/events${query}`, { headers });
	expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
	let heard = '';
	let isOver = false;
	void (async () => {
		for await (const bytes of answer.body!) heard += Buffer.from(bytes).toString();
		isOver = true;
	})().catch(() => {
		isOver = true;
	});
	await expect.poll(() => heard).toContain('retry');
	return { heard: () => heard, isOver: () => isOver, headers };
}

test('everybody hears of what they may read, and of nothing else', async () => {
	const [zhang, admin] = [await listen('zhang'), await listen('admin')];
	at.desk.events.emit('progress', piece('wutong', 'news', '2026-03-14T01:00:00Z', '别的支部'));
	at.desk.events.emit('progress', piece('tingtao', 'study', '2026-03-14T01:00:00Z', '别的栏目'));
	at.desk.events.emit('alert', { text: '停得太久', at: '2026-03-14T01:00:00Z' });
	at.desk.events.emit('progress', piece('tingtao', 'news', '2026-03-14T02:00:00Z', '自己的'));
	await expect.poll(zhang.heard).toContain('"title":"自己的"');
	expect(zhang.heard()).toMatch(
		/event: progress\nid: 2026-03-14T02:00:00Z\ndata: \{"piece":"tingtao\/news\/2026-03-14-x"/,
	);
	expect(zhang.heard()).not.toMatch(/别的|停得太久/);
	await expect.poll(admin.heard).toMatch(/别的支部[\s\S]*别的栏目[\s\S]*event: alert[\s\S]*停得太久[\s\S]*自己的/);
});

test('rights that are taken away while the page is open count at once, and so does signing out everywhere', async () => {
	const zhang = await listen('zhang');
	const { id } = at.desk.people.byLogin('zhang')!;
	at.desk.people.setGrants(id, [{ role: 'secretary', branch: 'wutong' }]);
	at.desk.events.emit('progress', piece('tingtao', 'news', '2026-03-14T02:00:00Z'));
	at.desk.people.signOutEverywhere(id);
	at.desk.events.emit('progress', piece('wutong', 'news', '2026-03-14T03:00:00Z'));
	await expect.poll(zhang.isOver).toBe(true);
	expect(zhang.heard()).not.toContain('progress');
});

test('whoever comes back hears what happened meanwhile, once and in order', async () => {
	pieces = [
		piece('tingtao', 'news', '2026-03-14T03:00:00Z', '后来'),
		piece('tingtao', 'news', '2026-03-14T02:00:00Z', '先前'),
		piece('tingtao', 'news', '2026-03-14T01:00:00Z', '看过'),
		piece('wutong', 'news', '2026-03-14T03:00:00Z', '别的支部'),
	];
	const zhang = await listen('zhang', '?since=2026-03-14T01:00:00Z');
	await expect.poll(zhang.heard).toMatch(/先前[\s\S]*后来/);
	expect(zhang.heard()).not.toMatch(/看过|别的支部/);
});

test('a person has so many open pages and no more; the oldest ends', async () => {
	const first = await listen('zhang');
	for (let count = 0; count < 10; count++) await listen('zhang');
	await expect.poll(first.isOver).toBe(true);
});

test('the same as one list, for scripts', async () => {
	pieces = [piece('tingtao', 'news', '2026-03-14T03:00:00Z'), piece('wutong', 'news', '2026-03-14T03:00:00Z')];
	const { headers } = await listen('zhang');
	const answer = await (await fetch(`${origin}/progress?branch=tingtao`, { headers })).json();
	expect(answer).toEqual({ pieces: [pieces[0]] });
	expect(await (await fetch(`${origin}/progress?branch=wutong`, { headers })).json()).toEqual({ pieces: [] });
});

test('whoever is not signed in hears nothing', async () => {
	expect((await fetch(`${origin}/events`)).status).toBe(401);
	expect((await fetch(`${origin}/progress`)).status).toBe(401);
});
