import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { layoutOf, shelfOf } from '../../scripts/build/layout.ts';
import { SLUG } from '../../src/schema/reserved.ts';

/** The sites of members, and of branches that are not public, for the signed-in people who may read them. */
export const memberRoutes: FastifyPluginAsync = async (app) => {
	const { options, rights, repository } = app.desk;
	const { root, releases } = shelfOf(layoutOf(repository.content, options.publicRoot), 'members');
	await app.register(fastifyStatic, { root: options.publicRoot, serve: false, dotfiles: 'deny' });

	// From a branch the hub is one step up; the hub is public.
	app.get('/members/', async (_, reply) => reply.redirect(options.readers, 302));
	app.get<{ Params: { branch: string; '*': string } }>('/members/:branch/*', async (request, reply) => {
		const { branch, '*': path } = request.params;
		if (!SLUG.test(branch)) return reply.callNotFound();
		rights.require(request.person!, 'read', { branch }, request.url);
		const site = await realpath(join(root, branch)).catch(() => undefined);
		const home = await realpath(releases).catch(() => undefined);
		if (!site || !home || !site.startsWith(`${home}/`)) return reply.callNotFound();
		reply.header('cache-control', 'private, no-cache');
		return reply.sendFile(path === '' || path.endsWith('/') ? `${path}index.html` : path, site);
	});
};
