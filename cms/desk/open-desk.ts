import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { openDatabase } from './database.ts';
import { decapRoutes } from './decap/routes.ts';
import type { Desk } from './desk.ts';
import { newEvents } from './events.ts';
import { filmRoutes } from './films/film-routes.ts';
import { keepTidy } from './films/keep-tidy.ts';
import { FILM_LIMITS, openDeskFilms } from './films/open-films.ts';
import { takeOverFilms } from './films/take-over-films.ts';
import { openFlow } from './flow/open-flow.ts';
import { foldersAt } from './folders.ts';
import { memberRoutes } from './members.ts';
import { openOverview } from './open-overview.ts';
import type { DeskOptions } from './options.ts';
import { pageRoutes } from './pages/routes.ts';
import { openLog } from './people/log.ts';
import { openPeople } from './people/open-people.ts';
import { peopleRoutes } from './people/routes.ts';
import { sessions } from './people/session-plugin.ts';
import { openProblems } from './problems/open-problems.ts';
import { openPublisher } from './publishing/open-publisher.ts';
import { openRepository } from './repository/open-repository.ts';
import { openRights } from './rights/open-rights.ts';

/** Opens everything a desk is made of; nothing listens yet. */
export async function openDesk(
	given: Omit<DeskOptions, 'readers'> & { readers?: string | undefined },
): Promise<{ desk: Desk; app: FastifyInstance; close: () => Promise<void> }> {
	const folders = foldersAt(given.home, given.media);
	const repository = await openRepository({ folders, ...given });
	const sweep = () => rmSync(folders.scratch, { recursive: true, force: true, maxRetries: 3 });
	// A desk that was killed left something.
	sweep();
	const database = openDatabase(folders.database);
	const network = openOverview(repository);
	const options: DeskOptions = { ...given, readers: given.readers ?? network().settings.address };
	const log = openLog(database);
	const people = openPeople(database);
	const events = newEvents();
	const rights = openRights(network, log);
	if (given.folder) await takeOverFilms(`${resolve(given.folder)}-media`, folders.media);
	const films = openDeskFilms(folders.media, { ...FILM_LIMITS, ...(given.mostFilm && { most: given.mostFilm }) });
	const problems = openProblems(repository, folders.scratch, films.find);
	const publisher = openPublisher({
		content: repository.content,
		films: folders.media,
		publicRoot: options.publicRoot,
	});
	const flow = openFlow({ database, repository, network, people, problems, publisher, films, events, options });
	repository.onCrossed((crossed) => {
		for (const { path, key } of crossed) {
			const ours = key ? '工作台里的存成了草稿，请打开来比一比。' : '请看看要不要在工作台里再改一次。';
			const text = `「${path}」在工作台和别处同时改过，网站用了别处的；${ours}`;
			events.emit('alert', { text, at: new Date().toISOString() });
		}
	});
	const desk: Desk = {
		...{ options, folders, database, people, rights, log, repository },
		...{ problems, flow, films, publisher, events, network },
	};
	const stopTidying = keepTidy(films, repository);
	const app = await buildApp(desk, [sessions, peopleRoutes, pageRoutes, decapRoutes, filmRoutes, memberRoutes]);
	const close = async () => {
		await app.close();
		await stopTidying();
		await publisher.close();
		await flow.close();
		await repository.close();
		database.close();
		sweep();
	};
	return { desk, app, close };
}
