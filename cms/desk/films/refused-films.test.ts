import { existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BRANCH } from '../decap/test-call.ts';
import { FILM_LIMITS, openDeskFilms } from './open-films.ts';
import { deskWithText, FILM, ID, KEY, namesIn, OTHER, UPLOAD } from './test-films.ts';

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
		const { bavail, bsize } = statfsSync(folder);
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
