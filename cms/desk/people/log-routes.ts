import type { FastifyPluginAsync } from 'fastify';
import { logBody } from '../pages/people-log.ts';
import { show } from './show.ts';

/** How many lines are shown, and how many when somebody asks for more. */
const LINES = [200, 2000];

/** What was done and refused at the desk: for administrators and auditors. */
export const logRoutes: FastifyPluginAsync = async (app) => {
	const { people, rights, log, network } = app.desk;

	app.get<{ Querystring: Record<string, unknown> }>('/log', async (request, reply) => {
		rights.require(request.person!, 'read-log', {}, 'GET /log');
		const { person, branch, refused, more } = request.query;
		const wanted = {
			...(typeof person === 'string' && /^\d{1,9}$/.test(person) && { person: Number(person) }),
			...(typeof branch === 'string' && network().branch(branch) && { branch }),
			...(refused === '1' && { isRefused: true }),
		};
		const most = LINES[more === '1' ? 1 : 0]!;
		const lines = log.newest(most, wanted);
		return show(request, reply, {
			...{ title: '记录', current: '/log' },
			body: () =>
				logBody({ lines, wanted, people: people.all(), network: network(), hasMore: lines.length === LINES[0] }),
		});
	});
};
