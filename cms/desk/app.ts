import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { assetRoutes } from './assets.ts';
import type { Desk } from './desk.ts';
import { answerErrors } from './errors.ts';
import { cutOffSlowBodies, timeouts } from './patience.ts';
import type { Person } from './people/person.ts';
import { RATES } from './request-rates.ts';

declare module 'fastify' {
	interface FastifyInstance {
		desk: Desk;
	}
	interface FastifyRequest {
		/** Whoever is signed in; every route without `isOpen` has one. */
		person: Person | undefined;
	}
	interface FastifyContextConfig {
		/** Answers people who are not signed in too. */
		isOpen?: boolean;
	}
}

/** The desk as a web server that does not listen yet. `rooms` are its routes, the session's plugin first. */
export async function buildApp(desk: Desk, rooms: FastifyPluginAsync[]): Promise<FastifyInstance> {
	const app = Fastify({
		...timeouts(desk.options.slowSenders),
		bodyLimit: 256 * 1024,
		routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
		// Behind a web server of the same machine the address of the browser is in a header.
		trustProxy: 'loopback',
		forceCloseConnections: true,
	});
	app.decorate('desk', desk);
	answerErrors(app);
	cutOffSlowBodies(app, desk.options.slowSenders);
	await app.register(helmet, {
		contentSecurityPolicy: { useDefaults: false, directives: POLICY },
		// The door in front of the desk speaks https and says so; a desk tried out by plain http must not.
		strictTransportSecurity: false,
		crossOriginEmbedderPolicy: false,
		referrerPolicy: { policy: 'same-origin' },
	});
	await app.register(rateLimit, RATES);
	await app.register(formbody);
	for (const room of rooms) await app.register(room);
	await app.register(assetRoutes);
	return app;
}

const POLICY = {
	defaultSrc: ["'self'"],
	imgSrc: ["'self'", 'blob:', 'data:'],
	objectSrc: ["'none'"],
	baseUri: ["'none'"],
	formAction: ["'self'"],
	frameAncestors: ["'none'"],
};
