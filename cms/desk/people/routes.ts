import type { FastifyPluginAsync } from 'fastify';
import { addDemoPeople } from './demo.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Everything about people: signing in, their own account, looking after others, the log. */
export const peopleRoutes: FastifyPluginAsync = async (app) => {
	if (app.desk.options.isDemo) await addDemoPeople(app.desk);
	await app.register(signInRoutes);
};
