import type { FastifyPluginAsync } from 'fastify';
import { accountRoutes } from './account-routes.ts';
import { addDemoPeople } from './demo.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { logRoutes } from './log-routes.ts';
import { adminRoutes } from './people-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Everything about people: signing in, their own account, looking after others, the log. */
export const peopleRoutes: FastifyPluginAsync = async (app) => {
	if (app.desk.options.isDemo) await addDemoPeople(app.desk);
	for (const routes of [signInRoutes, invitationRoutes, accountRoutes, adminRoutes, logRoutes])
		await app.register(routes);
};
