import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { bannersFor } from '../pages/banners.ts';
import { frame } from '../pages/frame.ts';
import { signInBody } from '../pages/sign-in.ts';
import { DOOR } from '../request-rates.ts';
import { DEMO_ACCOUNTS } from './demo.ts';
import { deskPath } from './desk-path.ts';
import { field } from './form.ts';
import { RefusedError } from './people.ts';
import { clearCookie, readCookie, writeCookie } from './session-cookie.ts';

/** Signing in and out. */
export const signInRoutes: FastifyPluginAsync = async (app) => {
	const { people, log, options } = app.desk;

	const page = async (request: FastifyRequest, reply: FastifyReply, sorry?: string) => {
		const csrf = reply.generateCsrf();
		const accounts = options.isDemo ? DEMO_ACCOUNTS : [];
		const body = signInBody({ csrf, sorry, login: field(request, 'login').slice(0, 100), accounts });
		reply.type('text/html; charset=utf-8');
		return frame({ title: '登录', csrf, body, banners: bannersFor(request), sheets: ['people'] });
	};

	app.get<{ Querystring: { back?: unknown } }>('/sign-in', { config: DOOR }, async (request, reply) =>
		request.person ? reply.redirect(deskPath(request.query.back), 303) : page(request, reply),
	);

	// The form has no address of its own: `back` stays in the query, and what stands behind `#` comes along.
	app.post<{ Querystring: { back?: unknown } }>('/sign-in', { config: DOOR }, async (request, reply) => {
		const [login, password] = [field(request, 'login'), field(request, 'password')];
		try {
			const { person, session } = await people.signIn(login, password, request.ip, request.headers['user-agent']);
			// Whatever session the browser came with is not the one it goes on with.
			const before = readCookie(request, 'desk');
			if (before !== undefined) people.signOut(before);
			writeCookie(reply, 'desk', session);
			clearCookie(reply, 'desk-visit');
			log.write({ person: person.id, name: person.name, action: 'sign-in', place: '', isRefused: false });
			return reply.redirect(deskPath(request.query.back), 303);
		} catch (error) {
			if (!(error instanceof RefusedError)) throw error;
			// What strangers type is not kept: it may be a password in the wrong field.
			const meant = people.byLogin(login);
			const name = meant?.name ?? '（不认识的账号）';
			if (error.statusCode === 401)
				log.write({ person: meant?.id, name, action: 'sign-in', place: '', isRefused: true, detail: request.ip });
			return page(request, reply.code(error.statusCode), error.message);
		}
	});

	app.post('/sign-out', async (request, reply) => {
		people.signOut(readCookie(request, 'desk')!);
		clearCookie(reply, 'desk');
		return reply.redirect('/sign-in', 303);
	});

	app.post('/sign-out-everywhere', async (request, reply) => {
		const { id, name } = request.person!;
		people.signOutEverywhere(id);
		clearCookie(reply, 'desk');
		log.write({ person: id, name, action: 'sign-out-everywhere', place: '', isRefused: false });
		return reply.redirect('/sign-in', 303);
	});
};
