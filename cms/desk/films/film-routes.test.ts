import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { silence } from '../../../tests/desk/silence.ts';
import { BRANCH, SECRETARY } from '../decap/test-call.ts';
import { deskWithText, FILM, ID, KEY, namesIn, OTHER, UPLOAD } from './test-films.ts';

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
