import cookie from '@fastify/cookie';
import csrfProtection from '@fastify/csrf-protection';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { ForbiddenError } from '../rights/rights.ts';
import { wantsPage } from '../wants-page.ts';
import { deskPath } from './desk-path.ts';
import { isFromHere } from './own-origin.ts';
import { RefusedError } from './people.ts';
import { secretIn } from './secret.ts';
import { cookieMark, FormSecret, readCookie } from './session-cookie.ts';

declare module 'fastify' {
	interface FastifyRequest {
		/** Where the tokens of forms come from, under the name their plugin looks for. */
		session: FormSecret;
	}
}

/**
 * Knows who asks, and refuses whoever is not signed in and whatever does not come from a page of the desk.
 * Routes with `isOpen` answer everybody; a form's token is asked of them too.
 */
export const sessions: FastifyPluginAsync = fastifyPlugin(async (app) => {
	const key = secretIn(app.desk.folders.secret);
	app.decorate('cookieMark', cookieMark(key));
	await app.register(cookie, { secret: key });
	await app.register(csrfProtection, { sessionPlugin: '@fastify/session', sessionKey: 'csrf', getToken: tokenIn });
	app.decorateRequest('person', undefined);
	app.decorateRequest('session');

	app.addHook('onRequest', async (request, reply) => {
		const token = readCookie(request, 'desk');
		request.person = token === undefined ? undefined : app.desk.people.ofSession(token);
		request.session = new FormSecret(reply, request.person && token, key);
		if (!isSafe(request) && !isFromHere(request))
			throw new ForbiddenError('这个请求不是从工作台的页面上来的，没有照办。');
		if (request.person || request.routeOptions.config.isOpen) return;
		if (isSafe(request) && wantsPage(request))
			return reply.redirect(`/sign-in?back=${encodeURIComponent(deskPath(request.url))}`, 303);
		throw new RefusedError('登录已经过时，请重新登录。', 401);
	});

	app.addHook('preValidation', (request, reply, done) => {
		if (isSafe(request)) done();
		else app.csrfProtection(request, reply, done);
	});

	// The button “back” must not show what was there to whoever comes next.
	app.addHook('onSend', async (_, reply) => {
		if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
	});
});

const isSafe = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

function tokenIn({ headers, body }: FastifyRequest): string | undefined {
	const token = headers['x-csrf-token'] ?? (body as { _csrf?: unknown } | null | undefined)?._csrf;
	return typeof token === 'string' ? token : undefined;
}
