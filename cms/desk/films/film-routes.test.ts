import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { silence } from '../../../tests/desk/silence.ts';
import { BRANCH, openEditorDesk, SECRETARY, saving } from '../decap/test-call.ts';
import type { EntryKey } from '../repository/repository.ts';
import { FILM_LIMITS, openDeskFilms } from './open-films.ts';

const FILM = readFileSync('content/shared/wu-fen-zhong/2026-09-28-xiao-shi/三步.mp4');
const ID = '2026-11-20-ying-pian';
const KEY: EntryKey = { branch: BRANCH, column: 'news', id: ID };
const TEXT = '---\ntitle: 影片\ndate: 2026-11-20\n---\n\n::video{src=三步.mp4 title=三步}\n';
const PLACE = `branches/${BRANCH}/news/${ID}`;

async function deskWithText() {
	const around = await openEditorDesk();
	const li = around.somebody('li', SECRETARY);
	expect((await li.decap('persistEntry', saving(ID, TEXT))).status).toBe(200);
	const put = async (
		name: string,
		bytes: Buffer,
		{ login = 'li', upload = UPLOAD, from = 0, size = bytes.length, place = `${BRANCH}/news/${ID}` } = {},
	) => {
		const url = `/api/film/${place}/${encodeURIComponent(name)}?upload=${upload}&from=${from}&size=${size}`;
		const headers = { 'x-login': login, 'content-type': 'application/octet-stream' };
		const answer = await around.app.inject({ method: 'PUT', url, headers, payload: bytes });
		return { status: answer.statusCode, body: answer.json() };
	};
	const { media } = around.desk.folders;
	return { ...around, li, put, media, waiting: join(media, '.waiting', PLACE) };
}

const UPLOAD = '6f1f7f5e-0a52-4f6f-9f5c-0d6b8b7f0a01';
const OTHER = '6f1f7f5e-0a52-4f6f-9f5c-0d6b8b7f0a02';
const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

describe('a film that is sent', () => {
	test('in pieces is whole, waits outside git, and is told by its name', async () => {
		const { put, desk, waiting, media } = await deskWithText();
		const half = FILM.length >> 1;
		expect(await put('三步.mp4', FILM.subarray(0, half), { size: FILM.length })).toEqual({
			status: 200,
			body: { at: half },
		});
		expect(namesIn(waiting)).toEqual([]);
		const last = await put('三步.mp4', FILM.subarray(half), { from: half, size: FILM.length });
		expect(last).toEqual({ status: 200, body: { name: '三步.mp4' } });
		expect(readFileSync(join(waiting, '三步.mp4')).equals(FILM)).toBe(true);
		expect(namesIn(join(media, '.pieces'))).toEqual([]);
		expect(desk.log.newest(1)).toMatchObject([
			{ action: 'add-film', place: `${BRANCH}/news/${ID}`, detail: '三步.mp4' },
		]);
		expect((await desk.repository.draft(KEY))?.files.map(({ path }) => path)).not.toContain('三步.mp4');
		// Web servers read this very file.
		expect(statSync(join(waiting, '三步.mp4')).mode & 0o777).toBe(0o644);
		expect(statSync(media).mode & 0o777).toBe(0o700);
	});

	test('again after an answer that was lost is the same film', async () => {
		const { put, waiting } = await deskWithText();
		await put('三步.mp4', FILM);
		expect((await put('三步.mp4', FILM)).body).toEqual({ name: '三步.mp4' });
		expect(namesIn(waiting)).toEqual(['三步.mp4']);
	});

	test('never takes the place of another file, of whatever kind or case', async () => {
		const { put, waiting } = await deskWithText();
		await put('录音.wav', silence(8000));
		expect((await put('录音.WAV', silence(8000), { upload: OTHER })).body).toEqual({ name: '录音-2.wav' });
		expect(namesIn(waiting)).toEqual(['录音-2.wav', '录音.wav']);
	});

	test('goes on where it was broken off, and nowhere else', async () => {
		const { put } = await deskWithText();
		const size = FILM.length;
		await put('三步.mp4', FILM.subarray(0, 1000), { size });
		for (const from of [0, 999, 1001, 5000])
			expect(await put('三步.mp4', FILM.subarray(from, from + 10), { from, size })).toMatchObject({
				status: 409,
				body: { at: 1000 },
			});
		expect((await put('三步.mp4', FILM.subarray(1000), { from: 1000, size })).body).toEqual({ name: '三步.mp4' });
	});

	test('cannot be gone on with by somebody else', async () => {
		const { put, somebody } = await deskWithText();
		somebody('wang', SECRETARY);
		const size = FILM.length;
		await put('三步.mp4', FILM.subarray(0, 1000), { size });
		expect((await put('三步.mp4', FILM.subarray(1000), { from: 1000, size, login: 'wang' })).body).toMatchObject({
			at: 0,
		});
	});

	test('leaves nothing of a piece that was cut off', async () => {
		const { app, put, media } = await deskWithText();
		await app.listen({ host: '127.0.0.1', port: 0 });
		const { port } = app.server.address() as AddressInfo;
		const cut = (from: number, bytes: Buffer) =>
			new Promise<void>((resolve) => {
				const path = `/api/film/${BRANCH}/news/${ID}/${encodeURIComponent('三步.mp4')}?upload=${UPLOAD}&from=${from}&size=${FILM.length}`;
				const headers = {
					'x-login': 'li',
					'content-type': 'application/octet-stream',
					'content-length': FILM.length - from,
				};
				const sent = request({ host: '127.0.0.1', port, path, method: 'PUT', headers });
				sent.on('error', () => resolve());
				sent.write(bytes);
				const pieces = join(media, '.pieces');
				const look = setInterval(() => {
					if (!namesIn(pieces).some((name) => statSync(join(pieces, name)).size > from)) return;
					clearInterval(look);
					sent.destroy();
				}, 5);
			});
		const sizes = () => namesIn(join(media, '.pieces')).map((name) => statSync(join(media, '.pieces', name)).size);
		await cut(0, FILM.subarray(0, 2000));
		await expect.poll(sizes).toEqual([]);
		await put('三步.mp4', FILM.subarray(0, 1000), { size: FILM.length });
		await cut(1000, FILM.subarray(1000, 3000));
		await expect.poll(sizes).toEqual([1000]);
		expect(await put('三步.mp4', FILM.subarray(1000), { from: 1000, size: FILM.length })).toMatchObject({
			status: 200,
			body: { name: '三步.mp4' },
		});
	});
});

describe('refused, with nothing left of it', () => {
	test('what is no film or recording, by name or by content', async () => {
		const { put, media } = await deskWithText();
		const wrong: [string, string, Buffer, RegExp][] = [
			['a program called a film', '片.mp4', Buffer.from('MZ\0\0'.repeat(40)), /不是 MP4/],
			['a page called a recording', '录音.mp3', Buffer.from('<!doctype html><script>1</script>'), /不是 MP3/],
			['a film called a recording', '录音.wav', FILM, /不是 WAV/],
			['a picture', '合影.jpg', FILM, /直接插入正文/],
			['a film that browsers do not play', '片.mov', FILM, /导出为 MP4/],
			['a document', '表.pdf', Buffer.from('%PDF-1.7'), /这里放视频和录音/],
			['a file without an ending', '片', FILM, /不能用/],
		];
		for (const [what, name, bytes, words] of wrong) {
			const { status, body } = await put(name, bytes);
			expect([what, status, body.error]).toEqual([what, 422, expect.stringMatching(words)]);
		}
		expect(namesIn(join(media, '.pieces'))).toEqual([]);
		expect(existsSync(join(media, '.waiting'))).toBe(false);
	});

	test('what is no film at its beginning is not sent to its end', async () => {
		const { put, media } = await deskWithText();
		const page = Buffer.from(`<!doctype html>${'<p>字</p>'.repeat(100)}`);
		expect((await put('片.mp4', page, { size: 10_000_000 })).status).toBe(422);
		expect(namesIn(join(media, '.pieces'))).toEqual([]);
	});

	test('more than two gigabytes, before anything is sent', async () => {
		const { put } = await deskWithText();
		const { status, body } = await put('片.mp4', FILM, { size: 2 * 1024 ** 3 + 1 });
		expect([status, body.error]).toEqual([422, expect.stringMatching(/2049 MB，超过了 2048 MB/)]);
	});

	test('more than was announced, nothing, and what does not say what it is', async () => {
		const { put, app, media } = await deskWithText();
		expect((await put('片.mp4', FILM, { size: 100 })).status).toBe(400);
		expect((await put('片.mp4', Buffer.alloc(0), { size: 100 })).status).toBeGreaterThanOrEqual(400);
		expect((await put('片.mp4', FILM, { size: 0 })).status).toBe(422);
		expect((await put('片.mp4', FILM, { upload: '../../x' })).status).toBe(422);
		const url = `/api/film/${BRANCH}/news/${ID}/a.mp4?upload=${UPLOAD}&from=0&size=4`;
		const asText = { 'x-login': 'li', 'content-type': 'application/json' };
		expect((await app.inject({ method: 'PUT', url, headers: asText, payload: '{}' })).statusCode).toBe(422);
		expect(namesIn(join(media, '.pieces'))).toEqual([]);
	});

	test('a text that nobody has saved yet', async () => {
		const { put } = await deskWithText();
		const { status, body } = await put('三步.mp4', FILM, { place: `${BRANCH}/news/2026-11-21-mei-cun` });
		expect([status, body.error]).toEqual([409, expect.stringMatching(/先保存/)]);
	});

	test('a disk that would be full, also when two films count on the same room', async () => {
		const { desk } = await deskWithText();
		const bytes = async function* () {
			yield FILM.subarray(0, 1000);
		};
		const piece = (upload: string, size: number) => ({
			...{ key: KEY, name: '片.mp4', sender: 1, upload, from: 0, size },
		});
		const folder = join(desk.folders.home, 'other-media');
		const tight = openDeskFilms(folder, { ...FILM_LIMITS, spare: Number.MAX_SAFE_INTEGER });
		await expect(tight.receive(piece(UPLOAD, 2000), bytes(), [])).rejects.toThrow(/磁盘快满/);
		mkdirSync(folder, { recursive: true });
		const huge = openDeskFilms(folder, { most: Number.MAX_SAFE_INTEGER, spare: 0 });
		const { bavail, bsize } = (await import('node:fs')).statfsSync(folder);
		const most = Math.floor(bavail * bsize * 0.6);
		expect(await huge.receive(piece(UPLOAD, most), bytes(), [])).toEqual({ at: 1000 });
		await expect(huge.receive(piece(OTHER, most), bytes(), [])).rejects.toThrow(/磁盘快满/);
		await huge.giveUp({ key: KEY, sender: 1, upload: UPLOAD });
		expect(await huge.receive(piece(OTHER, most), bytes(), [])).toEqual({ at: 1000 });
	});
});

describe('rights', () => {
	test('only who may write there may send or take away', async () => {
		const { put, app, somebody, media } = await deskWithText();
		somebody('reviewer', { role: 'reviewer', branch: BRANCH });
		somebody('auditor', { role: 'auditor' });
		somebody('administrator', { role: 'administrator' });
		somebody('elsewhere', { role: 'secretary', branch: 'lin-jiang' });
		somebody('column', { role: 'secretary', branch: BRANCH, column: 'study' });
		await put('三步.mp4', FILM);
		const url = `/api/film/${BRANCH}/news/${ID}/${encodeURIComponent('三步.mp4')}`;
		for (const login of ['reviewer', 'auditor', 'administrator', 'elsewhere', 'column']) {
			expect((await put('三步.mp4', FILM, { login, upload: OTHER })).status, login).toBe(403);
			const gone = await app.inject({ method: 'DELETE', url, headers: { 'x-login': login } });
			expect(gone.statusCode, login).toBe(403);
		}
		expect(namesIn(join(media, '.pieces'))).toEqual([]);
	});

	test('under its name nobody puts another film behind the back of whoever signed', async () => {
		const { put, app, waiting } = await deskWithText();
		await put('三步.mp4', FILM);
		await put('没用上.mp4', FILM, { upload: OTHER });
		const remove = (name: string) =>
			app.inject({
				method: 'DELETE',
				url: `/api/film/${BRANCH}/news/${ID}/${encodeURIComponent(name)}`,
				headers: { 'x-login': 'li' },
			});
		expect((await remove('三步.mp4')).statusCode).toBe(409);
		expect((await remove('没用上.mp4')).statusCode).toBe(204);
		expect((await remove('没用上.mp4')).statusCode).toBe(404);
		expect(namesIn(waiting)).toEqual(['三步.mp4']);
	});

	test('a place that is none is refused', async () => {
		const { put, media } = await deskWithText();
		for (const place of [
			`${BRANCH}/news/..`,
			`${BRANCH}/news/%2e%2e%2f%2e%2e`,
			`${BRANCH}/people/li`,
			`${BRANCH}/unknown/${ID}`,
			`..%2f..%2fetc/news/${ID}`,
			`lin-jiang/news/${ID}`,
		])
			expect((await put('三步.mp4', FILM, { place })).status, place).toBeGreaterThanOrEqual(403);
		expect(existsSync(media)).toBe(false);
	});

	test('a name that leads elsewhere, or that some system reads otherwise, is made safe', async () => {
		const { put, waiting } = await deskWithText();
		const names = [
			['../../../etc/passwd.mp4', 'etc-passwd.mp4'],
			['..\\..\\片.mp4', '片.mp4'],
			['.隐藏.mp4', '隐藏.mp4'],
			['con.mp4', 'wenjian-con.mp4'],
			['我的 片子（1）.MP4', '我的-片子-1.mp4'],
			['a\u202e4pm.mp4', 'a4pm.mp4'],
		] as const;
		for (const [at, [name, kept]] of names.entries())
			expect((await put(name, FILM, { upload: UPLOAD.replace(/.$/, `${at}`) })).body).toEqual({ name: kept });
		expect(namesIn(waiting)).toEqual(names.map(([, kept]) => kept).sort());
	});
});

describe('a film that waits', () => {
	test('is played at the desk in parts, by whoever may read the text', async () => {
		const { put, app, somebody } = await deskWithText();
		somebody('reviewer', { role: 'reviewer', branch: BRANCH });
		somebody('elsewhere', { role: 'secretary', branch: 'lin-jiang' });
		await put('三步.mp4', FILM);
		const url = `/api/file/${BRANCH}/news/${ID}/${encodeURIComponent('三步.mp4')}`;
		const get = (headers: Record<string, string>) =>
			app.inject({ url, headers: { 'x-login': 'reviewer', ...headers } });
		const whole = await get({});
		expect(whole.statusCode).toBe(200);
		expect(whole.headers).toMatchObject({ 'content-type': 'video/mp4', 'accept-ranges': 'bytes' });
		expect(whole.rawPayload.equals(FILM)).toBe(true);
		const part = await get({ range: 'bytes=100-199' });
		expect(part.statusCode).toBe(206);
		expect(part.headers['content-range']).toBe(`bytes 100-199/${FILM.length}`);
		expect(part.rawPayload.equals(FILM.subarray(100, 200))).toBe(true);
		expect((await get({ range: `bytes=${FILM.length}-` })).statusCode).toBe(416);
		expect((await get({ 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(304);
		expect((await get({ range: 'bytes=0-1', 'if-range': '"another"' })).statusCode).toBe(200);
		expect((await get({ 'x-login': 'elsewhere' })).statusCode).toBe(403);
	});

	test('is no longer missed by the rules', async () => {
		const { put, li } = await deskWithText();
		const problems = async () =>
			(await li.post(`/api/problems/${BRANCH}/news/${ID}`, { text: TEXT, files: [] })).body.problems.map(
				({ rule }: { rule: string }) => rule,
			);
		expect(await problems()).toContain('attachment-refused');
		await put('三步.mp4', FILM);
		expect(await problems()).not.toContain('attachment-refused');
	});

	test('goes where builds look for it with the text that names it; what no text names goes on waiting', async () => {
		const { put, desk, media, waiting } = await deskWithText();
		await put('三步.mp4', FILM);
		await put('另一段.mp4', FILM, { upload: OTHER });
		await desk.films.publish(KEY, TEXT);
		expect(namesIn(join(media, PLACE))).toEqual(['三步.mp4']);
		expect(namesIn(waiting)).toEqual(['另一段.mp4']);
		expect(desk.films.find(PLACE, '三步.mp4')).toBe(join(media, PLACE, '三步.mp4'));
		expect((await desk.films.of(KEY)).map(({ path }) => path).sort()).toEqual(['三步.mp4', '另一段.mp4']);
		// What readers have does not change under its name.
		expect((await put('三步.mp4', FILM, { upload: '6f1f7f5e-0a52-4f6f-9f5c-0d6b8b7f0a03' })).body).toEqual({
			name: '三步-2.mp4',
		});
		expect(await desk.films.remove(KEY, '三步.mp4')).toBe(false);
	});

	test('is removed after a month in which it belonged to no draft, and half a film after a day', async () => {
		const { put, desk, media, waiting } = await deskWithText();
		await put('三步.mp4', FILM);
		await put('半段.mp4', FILM.subarray(0, 1000), { upload: OTHER, size: FILM.length });
		const tidy = () => desk.films.tidy(async (key) => (await desk.repository.draft(key)) !== undefined);
		const half = () => namesIn(join(media, '.pieces'));
		const old = (file: string, days: number) => utimesSync(file, new Date(), new Date(Date.now() - days * 86_400_000));
		await tidy();
		expect([namesIn(waiting), half().length]).toEqual([['三步.mp4'], 1]);
		old(join(media, '.pieces', half()[0]!), 2);
		old(join(waiting, '三步.mp4'), 31);
		await tidy();
		expect([namesIn(waiting), half()]).toEqual([['三步.mp4'], []]);
		await desk.repository.discard(KEY, { name: 'li', login: 'li' });
		await tidy();
		expect(existsSync(join(media, '.waiting/branches', BRANCH))).toBe(false);
	});
});
