import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BRANCH } from '../decap/test-call.ts';
import { deskWithText, FILM, ID, KEY, namesIn, OTHER, PLACE, TEXT } from './test-films.ts';

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
