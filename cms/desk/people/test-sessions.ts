import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect } from 'vitest';
import { addPerson, openBrowser, openTestDesk } from './test-desk.ts';

/** A desk at which wang and li are secretaries; for each test anew. */
export let at: Awaited<ReturnType<typeof openTestDesk>>;
/** Who has saved what. */
export let saved: unknown[];

/** A page, a form, and what saves. */
export const rooms = async (app: FastifyInstance) => {
	app.get('/write/', async (request) => `hello ${request.person!.name}`);
	app.get('/form', async (_, reply) => reply.type('text/html').send(`name="_csrf" value="${reply.generateCsrf()}"`));
	for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
		app.route({
			method,
			url: '/api/save',
			handler: async (request) => saved.push([request.person!.login, request.body]),
		});
};

beforeEach(async () => {
	saved = [];
	at = await openTestDesk({}, [rooms]);
	await addPerson(at.desk, 'wang', '王秀兰', { role: 'secretary', branch: 'wutong' });
	await addPerson(at.desk, 'li', '李明', { role: 'secretary', branch: 'wutong' });
});
afterEach(() => at.close());

/** The browser of somebody who has signed in and has a form open. */
export const signedIn = async (login = 'wang', how = {}) => {
	const browser = openBrowser(at.app, how);
	expect((await browser.signIn(login)).statusCode).toBe(303);
	await browser.get('/form');
	return browser;
};
