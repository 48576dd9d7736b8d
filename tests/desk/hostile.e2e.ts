import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { entry, smallNetwork } from '../small-network.ts';
import { persist } from './requests.ts';
import { startDesk, type TestDesk } from './start-desk.ts';
import { signIn, type Talk, talkTo } from './talk.ts';

/** A desk with a secretary of ting-tao who is signed in. */
async function deskWithSecretary(): Promise<TestDesk & { talk: Talk }> {
	const desk = await startDesk(scratchFolder(smallNetwork()));
	await desk.person('li', { role: 'secretary', branch: 'ting-tao' });
	return { ...desk, talk: await signIn(desk.origin, 'li') };
}

/** Bytes as they are, without a client that puts them right; resolves with what was answered until the connection ends. */
function raw(origin: string, ...lines: string[]): Promise<string> {
	const { hostname, port } = new URL(origin);
	return new Promise((resolve, reject) => {
		let answer = '';
		const socket = connect(Number(port), hostname, () => socket.write(lines.join('\r\n')));
		socket.setTimeout(20_000, () => socket.destroy());
		socket.on('data', (data) => (answer += data));
		socket.on('close', () => resolve(answer)).on('error', reject);
	});
}

const HOSTILE_PATHS = [
	'../../package.json',
	'branches/ting-tao/../lin-jiang/news/a/index.md',
	'branches/ting-tao/branch.yml',
	'branches/lin-jiang/news/2026-11-20-a/index.md',
	'branches/ting-tao/news/2026-11-20-a/../../../../network.yml',
	'branches/ting-tao/news/2026-11-20-a/.git/config',
	'branches/ting-tao/.git/hooks/pre-commit',
	'branches/ting-tao/news/2026-11-20-a/index.mdx',
	'branches/ting-tao/news/2026-11-20-a/index.md\u0000.jpg',
	'branches/ting-tao/news\\2026-11-20-a\\index.md',
	'/etc/cron.d/desk',
	'network.yml',
	'shared/shou-ce/2026-01-01-a.md',
	'branches/ting-tao/mei-you/2026-11-20-a/index.md',
	'--upload-pack=touch',
	`branches/ting-tao/news/${'a'.repeat(300)}/index.md`,
];

test('nothing is written outside of one’s own columns, however the path is spelt', async () => {
	const { desk, talk } = await deskWithSecretary();
	const head = await desk.repository.head();
	for (const path of HOSTILE_PATHS) {
		const saved = await persist(talk, path, entry('试一试', '2026-11-20', '正文。'));
		expect(saved.status, path).toBeGreaterThanOrEqual(400);
		expect(saved.status, path).toBeLessThan(500);
		const asset = { path, content: Buffer.from('GIF89a').toString('base64'), encoding: 'base64' };
		const text = 'branches/ting-tao/news/2026-11-20-a/index.md';
		const beside = await persist(talk, text, entry('试一试', '2026-11-20', '正文。'), [asset]);
		expect(beside.status, `${path} as a picture`).toBeGreaterThanOrEqual(400);
		expect(beside.status, `${path} as a picture`).toBeLessThan(500);
	}
	expect(await desk.repository.head()).toBe(head);
	expect(await desk.repository.drafts()).toEqual([]);
	expect(desk.log.newest(100, { isRefused: true }).length).toBeGreaterThan(5);
});

test('a request that is too large is refused without being read, and the desk goes on', async () => {
	const { origin, talk } = await deskWithSecretary();
	const large = await talk.send('/api/id/ting-tao/news', { title: '长'.repeat(400_000), date: '2026-11-20' });
	expect(large.status).toBe(413);
	expect(((await large.json()) as { error: string }).error).toMatch(/太大/);
	const { host } = new URL(origin);
	const announced = await raw(
		origin,
		'POST /api/decap/ting-tao HTTP/1.1',
		`Host: ${host}`,
		`Cookie: ${talk.cookie()}`,
		`X-CSRF-Token: ${talk.token()}`,
		`Origin: ${origin}`,
		'Content-Type: application/json',
		'Content-Length: 999999999999',
		'Connection: close',
		'',
		'{"action":',
	);
	expect(announced).toMatch(/^HTTP\/1\.1 413/);
	expect((await talk.get('/')).status).toBe(200);
});

test('headers cannot be smuggled in by what somebody types', async () => {
	const { origin } = await deskWithSecretary();
	const { host } = new URL(origin);
	for (const path of [
		'/sign-in?back=%0d%0aset-cookie:%20a=b',
		'/%0d%0aset-cookie:%20a=b',
		'/write/ting-tao%0d%0aX-Evil:%201/',
	]) {
		const answer = await raw(
			origin,
			`GET ${path} HTTP/1.1`,
			`Host: ${host}`,
			'Accept: text/html',
			'Connection: close',
			'',
			'',
		);
		expect(answer, path).not.toMatch(/^(?:x-evil|set-cookie: a=b)/im);
		expect(answer, path).toMatch(/^HTTP\/1\.1 [2-4]\d\d/);
	}
});

test('whoever signs in is only ever led to the desk itself', async () => {
	const { origin } = await deskWithSecretary();
	for (const back of [
		'https://example.org/',
		'//example.org',
		'/\\example.org',
		'javascript:alert(1)',
		'/%2f/example.org',
		'\t//example.org',
	]) {
		const talk = talkTo(origin);
		const page = `/sign-in?back=${encodeURIComponent(back)}`;
		await talk.page(page);
		const answer = await talk.post(page, { login: 'li', password: '江边的傍晚有风 2026', back });
		const to = new URL(answer.headers.get('location') ?? '/', origin);
		expect(answer.status, back).toBe(303);
		expect(to.origin, back).toBe(origin);
	}
});

test('a form of another site, a stale token and no token change nothing', async () => {
	const { desk, origin, talk } = await deskWithSecretary();
	const path = 'branches/ting-tao/news/2026-11-20-a/index.md';
	const text = entry('试一试', '2026-11-20', '正文。');
	const other = await signIn(origin, 'li');
	const save = (headers: Record<string, string>) =>
		talk.send(
			'/api/decap/ting-tao',
			{ action: 'persistEntry', params: { dataFiles: [{ slug: '2026-11-20-a', path, raw: text }], assets: [] } },
			headers,
		);
	const wrong: Record<string, string>[] = [
		{ 'x-csrf-token': '' },
		{ 'x-csrf-token': 'a'.repeat(60) },
		{ 'x-csrf-token': other.token() },
		{ origin: 'https://example.org' },
		{ 'sec-fetch-site': 'cross-site' },
	];
	for (const headers of wrong) expect((await save(headers)).status, JSON.stringify(headers)).toBe(403);
	expect(await desk.repository.drafts()).toEqual([]);
	expect((await save({})).status).toBe(200);
});

test('a session that somebody planted is not the one a person signs in with, and ends for all when it is told to', async () => {
	const { origin, talk } = await deskWithSecretary();
	const before = talk.cookie();
	await talk.page('/');
	const again = talkTo(origin);
	await again.page('/sign-in');
	const planted = again.cookie();
	await again.post('/sign-in', { login: 'li', password: '江边的傍晚有风 2026' });
	expect(again.cookie()).not.toBe(planted);
	expect(again.cookie()).not.toBe(before);
	await again.page('/account');
	expect((await again.post('/sign-out-everywhere', {})).status).toBe(303);
	for (const one of [talk, again]) expect((await one.get('/')).headers.get('location')).toMatch(/^\/sign-in/);
});

test('wrong passwords lock the door for a while, in the same words for a name that nobody has', async () => {
	const { origin } = await deskWithSecretary();
	const answers: string[] = [];
	for (const login of ['li', 'nobody-at-all']) {
		const talk = talkTo(origin);
		await talk.page('/sign-in');
		let last = '';
		for (let tries = 0; tries < 12; tries++) {
			const answer = await talk.post('/sign-in', { login, password: `wrong ${tries}` });
			expect(answer.status).toBeGreaterThanOrEqual(400);
			last = /class="sorry"[^>]*>([^<]+)/.exec(await answer.text())?.[1] ?? '';
		}
		answers.push(last);
		const right = await talk.post('/sign-in', { login, password: '江边的傍晚有风 2026' });
		expect(right.status, login).toBeGreaterThanOrEqual(400);
	}
	expect(answers[0]).not.toBe('');
	expect(answers[1]).toBe(answers[0]);
});

test('a text that a library would run is neither stored nor handed to an editor', async () => {
	const { desk, talk } = await deskWithSecretary();
	const path = 'branches/ting-tao/news/2026-11-20-a/index.md';
	for (const first of ['---js', '---javascript', '--- js', '\ufeff---js', '---JSON', '---coffee', ' ---', '----'])
		expect(
			(await persist(talk, path, `${first}\n{ title: (globalThis.ran = true) }\n---\n正文。\n`)).status,
			first,
		).toBeGreaterThanOrEqual(400);
	expect(await desk.repository.drafts()).toEqual([]);
	expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
});

test('readers notice nothing when the desk is off, and nothing they get names it', async () => {
	const around = await deskWithSecretary();
	await around.desk.publisher.publishAll();
	const page = `${around.readers}/ting-tao/`;
	const before = await (await fetch(page)).text();
	await around.close();
	const after = await fetch(page);
	expect(after.status).toBe(200);
	expect(await after.text()).toBe(before);
	const { port } = new URL(around.origin);
	for (const path of ['/', '/ting-tao/', '/ting-tao/news/', '/ting-tao/about/', '/sitemap.xml', '/ting-tao/feed.xml']) {
		const text = await (await fetch(around.readers + path)).text();
		expect(text, path).not.toMatch(new RegExp(`工作台|:${port}|/write/|/sign-in`));
	}
});
