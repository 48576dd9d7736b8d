import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import type { Desk } from '../../cms/desk/desk.ts';
import { openDesk } from '../../cms/desk/open-desk.ts';
import type { DeskOptions } from '../../cms/desk/options.ts';
import type { Grant, Person } from '../../cms/desk/people/person.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { serveSite } from './serve-site.ts';
import { PASSWORD } from './talk.ts';

/** A desk that runs for one test, with the site it publishes to. */
export interface TestDesk {
	desk: Desk;
	app: FastifyInstance;
	/** Where the desk and where the readers' site answer, without a slash at the end. */
	origin: string;
	readers: string;
	/** Somebody with these rights and PASSWORD. */
	person(login: string, ...grants: Grant[]): Promise<Person>;
	/** The folders to look into. */
	home: string;
	publicRoot: string;
	close(): Promise<void>;
}

/** Opens a real desk on a copy of a content folder, with a compiled theme, on ports of its own; closed with the test. */
export async function startDesk(content: string, more: Partial<DeskOptions> = {}): Promise<TestDesk> {
	const folder = scratchFolder();
	const { publicRoot, readers } = await serveSite(content, folder);
	const home = join(folder, 'desk');
	const { desk, app, close } = await openDesk({
		...{ home, folder: content, below: '', publicRoot, readers: `${readers}/`, host: '127.0.0.1', port: 0 },
		isDemo: false,
		...more,
	});
	let isOpen = true;
	const closeOnce = async () => {
		if (isOpen) await close();
		isOpen = false;
	};
	onTestFinished(closeOnce);
	const origin = await app.listen({ host: '127.0.0.1', port: 0 });
	const person = async (login: string, ...grants: Grant[]) => {
		const { link } = desk.people.invite(login, `${login}（测试）`, grants);
		return desk.people.setPassword(link.token, PASSWORD);
	};
	return { desk, app, origin, readers, person, home, publicRoot, close: closeOnce };
}
