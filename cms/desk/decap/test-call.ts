import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { onTestFinished } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { smallNetwork } from '../../../tests/small-network.ts';
import { buildApp } from '../app.ts';
import { openDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { newEvents } from '../events.ts';
import { filmRoutes } from '../films/film-routes.ts';
import { openDeskFilms } from '../films/open-films.ts';
import { openFlow } from '../flow/open-flow.ts';
import { foldersAt } from '../folders.ts';
import { openOverview } from '../open-overview.ts';
import { openLog } from '../people/log.ts';
import { openPeople } from '../people/open-people.ts';
import type { Grant, Person } from '../people/person.ts';
import { openProblems } from '../problems/open-problems.ts';
import { openRepository } from '../repository/open-repository.ts';
import { openRights } from '../rights/open-rights.ts';
import { decapRoutes } from './routes.ts';

/** What came back. */
export interface Answer {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: every action answers with something else, and tests look into all of it.
	body: any;
	version: string | undefined;
}

/** Somebody at the desk, as Decap speaks for them. */
export interface Writer {
	person: Person;
	/** In the branch everything is tried in, unless told. */
	decap(action: string, params?: object, base?: string, site?: string, isSure?: boolean): Promise<Answer>;
	post(address: string, body: object): Promise<Answer>;
	get(address: string): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>;
}

/** The branch everything is tried in. */
export const BRANCH = 'ting-tao';

/** Everything of a desk that the editor needs, on real git and SQLite; nothing is built, and nobody has to sign in. */
export async function openEditorDesk(files: Record<string, string | Uint8Array> = {}, more: FastifyPluginAsync[] = []) {
	const folder = scratchFolder();
	const folders = foldersAt(join(folder, 'desk'));
	const database = openDatabase(folders.database);
	const repository = await openRepository({ folders, folder: scratchFolder(smallNetwork(files)), below: '' });
	const network = openOverview(repository);
	const log = openLog(database);
	const people = openPeople(database);
	const events = newEvents();
	const films = openDeskFilms(folders.media);
	const problems = openProblems(repository, folders.scratch, films.find);
	const published: string[] = [];
	const publisher = {
		publish: async (branch: string) => {
			published.push(branch);
			return { isLive: true, milliseconds: 0 } as const;
		},
		publishAll: async () => ({ isLive: true, milliseconds: 0 }) as const,
		show: async () => undefined,
		state: () => ({ building: [], waiting: [] }),
		close: async () => undefined,
	};
	const options = {
		...{ home: folders.home, below: '', publicRoot: join(folder, 'dist'), readers: 'http://127.0.0.1:9/' },
		...{ host: '127.0.0.1', port: 0, isDemo: false },
	};
	const flow = openFlow({ database, repository, network, people, problems, publisher, films, events, options });
	const desk: Desk = {
		...{ options, folders, database, people, log, repository, problems, flow, films, publisher, events, network },
		rights: openRights(network, log),
	};
	const known = new Map<string, Person>();
	const signedIn: FastifyPluginAsync = fastifyPlugin(async (app) => {
		app.decorateRequest('person', undefined);
		app.decorateReply('generateCsrf', () => 'token');
		app.addHook('onRequest', async (request) => {
			request.person = known.get(String(request.headers['x-login']));
		});
	});
	const app = await buildApp(desk, [signedIn, decapRoutes, filmRoutes, ...more]);
	onTestFinished(async () => {
		await app.close();
		await flow.close();
		await repository.close();
		database.close();
	});
	const somebody = (login: string, ...grants: Grant[]): Writer => {
		const { person } = people.invite(login, `${login}（测试）`, grants);
		known.set(login, person);
		const ask = async (url: string, body: object, more: Record<string, string> = {}): Promise<Answer> => {
			const answer = await app.inject({ method: 'POST', url, payload: body, headers: { 'x-login': login, ...more } });
			const version = answer.headers['x-version'];
			return {
				status: answer.statusCode,
				body: answer.json(),
				version: version === undefined ? undefined : `${version}`,
			};
		};
		return {
			person,
			decap: (action, params = {}, base = '', site = BRANCH, isSure = false) =>
				ask(
					`/api/decap/${site}`,
					{ branch: 'main', action, params },
					{ ...(base && { 'x-base': base }), ...(isSure && { 'x-sure': 'yes' }) },
				),
			post: ask,
			async get(url) {
				const answer = await app.inject({ url, headers: { 'x-login': login } });
				return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
			},
		};
	};
	return { desk, app, somebody, published };
}

/** A secretary of the branch. */
export const SECRETARY: Grant = { role: 'secretary', branch: BRANCH };

/** A save as Decap asks for it. */
export const saving = (
	id: string,
	raw: string,
	assets: { path: string; content: string; encoding: 'base64' }[] = [],
	column = 'news',
) => ({
	dataFiles: [{ slug: `${id}/index`, path: `branches/${BRANCH}/${column}/${id}/index.md`, raw }],
	assets,
	options: { collectionName: column, commitMessage: 'Create', useWorkflow: true, status: 'draft' },
});

/** A file that comes along. */
export const asset = (id: string, name: string, bytes: Uint8Array, column = 'news') => ({
	path: `branches/${BRANCH}/${column}/${id}/${name}`,
	content: Buffer.from(bytes).toString('base64'),
	encoding: 'base64' as const,
});

/** A new text that is saved here, and one that is published, as a file of its own. */
export const ID = '2026-11-20-yi-zhen';
export const FLAT = '2026-03-14-kaifang-ri';

/** The new text as Decap sends it. */
export const raw = (title: string, more = '') =>
	`---\n_id: ${ID}\ntitle: ${title}\ndate: 2026-11-20\n${more}---\n\n今天来了六十位邻居。\n`;

/** How Decap names an entry, and the path it opens. */
export const named = (id = ID) => ({ collection: 'news', slug: `${id}/index` });
export const pathOf = (id: string) => `branches/${BRANCH}/news/${id}/index.md`;
