import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyPluginAsync, InjectOptions } from 'fastify';
import { buildApp } from '../app.ts';
import { openDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { foldersAt } from '../folders.ts';
import { overviewOf } from '../open-overview.ts';
import type { DeskOptions } from '../options.ts';
import { openRights } from '../rights/open-rights.ts';
import { openLog } from './log.ts';
import { openPeople } from './open-people.ts';
import { argon2Passwords } from './passwords.ts';
import { peopleRoutes } from './routes.ts';
import { sessions } from './session-plugin.ts';

/** argon2 as it is, with less work: for tests alone. */
export const CHEAP = argon2Passwords({ memoryCost: 64, timeCost: 1, parallelism: 1 });

export const PASSWORD = 'liu-shu-xia-7-chi';

/** A desk for tests that knows people, the sample network, and nothing of git. */
export async function openTestDesk(
	given: Partial<DeskOptions> = {},
	more: FastifyPluginAsync[] = [],
): Promise<{ app: FastifyInstance; desk: Desk; clock: { now: number }; close: () => Promise<void> }> {
	const folders = foldersAt(mkdtempSync(join(tmpdir(), 'desk-people-')));
	const database = openDatabase(folders.database);
	// What is tested here survives no crash; without waiting for the disk it is several times as fast.
	database.exec('PRAGMA synchronous = OFF');
	const clock = { now: Date.now() };
	const people = openPeople(database, { passwords: CHEAP, now: () => clock.now });
	const log = openLog(database);
	const overview = overviewOf('content');
	const network = () => overview;
	const options = { home: folders.home, host: '127.0.0.1', port: 0, isDemo: false, ...given };
	const desk = { options, folders, database, people, log, rights: openRights(network, log), network } as Desk;
	const leave = () => {
		database.close();
		rmSync(folders.home, { recursive: true });
	};
	const app = await buildApp(desk, [sessions, peopleRoutes, ...more]).catch((error: unknown) => {
		leave();
		throw error;
	});
	const close = async () => {
		await app.close();
		leave();
	};
	return { app, desk, clock, close };
}

/** Somebody who has set the password of these tests. */
export async function addPerson(
	{ people }: Desk,
	login: string,
	name: string,
	...grants: Parameters<Desk['people']['invite']>[2]
) {
	const { link } = people.invite(login, name, grants);
	return people.setPassword(link.token, PASSWORD);
}

/** A browser as far as these tests need one: it keeps cookies, by names without the desk's mark, and the token of its page. */
export function openBrowser(app: FastifyInstance, { https = false, address = '127.0.0.1' } = {}) {
	const cookies = new Map<string, string>();
	const browser = {
		cookies,
		csrf: '',
		async send(options: InjectOptions) {
			const response = await app.inject({
				remoteAddress: '127.0.0.1',
				...options,
				headers: {
					host: 'desk.example',
					accept: 'text/html',
					'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0',
					'x-forwarded-for': address,
					...(https && { 'x-forwarded-proto': 'https' }),
					...(cookies.size > 0 && {
						cookie: [...cookies].map(([name, value]) => `${name}-${app.cookieMark}=${value}`).join('; '),
					}),
					...options.headers,
				},
			});
			for (const { name: whole, value } of response.cookies) {
				const name = whole.replace(`-${app.cookieMark}`, '');
				if (value === '') cookies.delete(name);
				else cookies.set(name, encodeURIComponent(value));
			}
			browser.csrf = /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? browser.csrf;
			return response;
		},
		get: (url: string) => browser.send({ url }),
		post: (url: string, fields: Record<string, string> = {}) =>
			browser.send({
				method: 'POST',
				url,
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				payload: new URLSearchParams({ _csrf: browser.csrf, ...fields }).toString(),
			}),
		async signIn(login: string, password = PASSWORD) {
			await browser.get('/sign-in');
			return browser.post('/sign-in', { login, password });
		},
	};
	return browser;
}
