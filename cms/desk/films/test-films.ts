import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { BRANCH, openEditorDesk, SECRETARY, saving } from '../decap/test-call.ts';
import type { EntryKey } from '../repository/repository.ts';

/** A film, the text that names it, and two uploads. */
export const FILM = readFileSync('content/shared/wu-fen-zhong/2026-09-28-xiao-shi/三步.mp4');
export const ID = '2026-11-20-ying-pian';
export const KEY: EntryKey = { branch: BRANCH, column: 'news', id: ID };
export const TEXT = '---\ntitle: 影片\ndate: 2026-11-20\n---\n\n::video{src=三步.mp4 title=三步}\n';
export const PLACE = `branches/${BRANCH}/news/${ID}`;
export const UPLOAD = '6f1f7f5e-0a52-4f6f-9f5c-0d6b8b7f0a01';
export const OTHER = '6f1f7f5e-0a52-4f6f-9f5c-0d6b8b7f0a02';

/** A desk at which li has saved a text that names a film, and where films are put. */
export async function deskWithText() {
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

/** What stands in a folder, which need not be there. */
export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
