import type { FastifyPluginAsync } from 'fastify';
import { homeBody } from './home.ts';
import { page } from './page.ts';

/** `/`: what waits for the person who is signed in. */
export const homeRoutes: FastifyPluginAsync = async (app) => {
	app.get('/', async (request, reply) =>
		page(request, reply, {
			title: '工作台',
			current: '/',
			body: (csrf) => homeBody({ desk: app.desk, person: request.person!, csrf }),
		}),
	);
};
