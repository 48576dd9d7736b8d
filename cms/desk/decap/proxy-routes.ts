import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NETWORK } from '../../config/settings.ts';
import type { Desk } from '../desk.ts';
import { encodedAhead } from '../media/encode-ahead.ts';
import { StaleEditError } from '../repository/repository.ts';
import { ACTIONS, NETWORK_ACTIONS } from './actions.ts';
import { branchFor, requireNetwork } from './branch-for.ts';
import { type Asking, UnmetError } from './call.ts';
import { LossesError, MistakesError } from './mistakes.ts';

/** A save with its pictures, written as base64. */
const BODY_LIMIT = 60 * 1024 ** 2;

const request = z.object({ action: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

/** `POST /api/decap/<branch>`: Decap's proxy protocol, on top of the desk's rooms. */
export const proxyRoutes: FastifyPluginAsync = async (app) => {
	app.addHook('onClose', async () => void (await encodedAhead()));
	app.post<{ Params: { branch: string } }>('/api/decap/:branch', { bodyLimit: BODY_LIMIT }, async (incoming, reply) => {
		const sent = request.safeParse(incoming.body);
		const { branch } = incoming.params;
		const known: object = branch === NETWORK ? NETWORK_ACTIONS : ACTIONS;
		if (!sent.success || !Object.hasOwn(known, sent.data.action))
			throw new UnmetError(422, '工作台不认识这个请求，请刷新页面再试。');
		const { action, params } = sent.data;
		const asking = askingOf(app.desk, incoming, reply);
		try {
			if (branch !== NETWORK)
				return await ACTIONS[action]!({ ...asking, branch: branchFor(app.desk, asking.person, branch) }, params);
			requireNetwork(app.desk, asking.person, incoming.url);
			return await NETWORK_ACTIONS[action]!(asking, params);
		} catch (error) {
			return answer(error, reply);
		}
	});
};

function askingOf(desk: Desk, incoming: FastifyRequest, reply: FastifyReply): Asking {
	const base = incoming.headers['x-base'];
	return {
		desk,
		person: incoming.person!,
		isSure: incoming.headers['x-sure'] === 'yes',
		base: typeof base === 'string' && base !== '' ? base : undefined,
		answerVersion: (version) => void reply.header('x-version', version),
	};
}

/** Two people wrote at once: the browser shows both. What else is wrong is said by the desk's own pages of errors. */
function answer(error: unknown, reply: FastifyReply): FastifyReply {
	if (error instanceof StaleEditError)
		return reply.code(409).send({ error: error.message, now: error.now, version: error.version });
	if (error instanceof MistakesError) {
		const { message, problems } = error;
		return reply.code(422).send({ error: message, problems, mayInsist: error instanceof LossesError });
	}
	if (error instanceof z.ZodError) throw new UnmetError(422, '工作台看不懂这个请求，请刷新页面再试。');
	throw error;
}
