import type { FastifyPluginAsync } from 'fastify';
import { fileRoutes } from '../media/file-routes.ts';
import { problemRoutes } from '../problems/problem-routes.ts';
import { idRoutes } from './id-routes.ts';
import { proxyRoutes } from './proxy-routes.ts';
import { writeRoutes } from './write-page.ts';

/** Everything the editor's page asks for. */
export const decapRoutes: FastifyPluginAsync = async (app) => {
	for (const routes of [writeRoutes, proxyRoutes, idRoutes, problemRoutes, fileRoutes]) await app.register(routes);
};
