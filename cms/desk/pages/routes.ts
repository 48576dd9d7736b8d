import type { FastifyPluginAsync } from 'fastify';
import { eventRoutes } from './event-routes.ts';
import { homeRoutes } from './home-routes.ts';
import { newBranchRoutes } from './new-branch-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { shownRoutes } from './shown-routes.ts';

/** The desk's pages about what is written, signed and published. */
export const pageRoutes: FastifyPluginAsync = async (app) => {
	for (const routes of [homeRoutes, newBranchRoutes, reviewRoutes, shownRoutes, eventRoutes])
		await app.register(routes);
};
