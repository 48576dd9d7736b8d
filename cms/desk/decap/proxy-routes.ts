import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { encodedAhead } from '../media/encode-ahead.ts';
import { StaleEditError } from '../repository/repository.ts';
import { ACTIONS } from './actions.ts';
import { branchFor } from './branch-for.ts';
import { type Call, UnmetError } from './call.ts';

/** A save with its pictures, written as base64. */
const BODY_LIMIT = 60 * 1024 ** 2;

const request = z.object({ action: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

/** `POST /api/decap/<branch>`: Decap's proxy protocol, on top of the desk's rooms. */
export const proxyRoutes: FastifyPluginAsync = async (app) => {
	app.addHook('onClose', async () => void (await encodedAhead()));
	app.post<{ Params: { branch: string } }>('/api/decap/:branch', { bodyLimit: BODY_LIMIT }, async (incoming, reply) => {
		const sent = request.safeParse(incoming.body);
		const run = sent.success && Object.hasOwn(ACTIONS, sent.data.action) ? ACTIONS[sent.data.action] : undefined;
		if (!sent.success || !run) throw new UnmetError(422, '工作台不认识这个请求，请刷新页面再试。');
		const call = callOf(app.desk, incoming, reply);
		try {
			return await run(call, sent.data.params);
		} catch (error) {
			return answer(error, reply);
		}
	});
};

function callOf(desk: Desk, incoming: FastifyRequest<{ Params: { branch: string } }>, reply: FastifyReply): Call {
	const person = incoming.person!;
	const base = incoming.headers['x-base'];
	return {
		desk,
		person,
		branch: branchFor(desk, person, incoming.params.branch),
		base: typeof base === 'string' && base !== '' ? base : undefined,
		answerVersion: (version) => void reply.header('x-version', version),
	};
}

/** Two people wrote at once: the browser shows both. What else is wrong is said by the desk's own pages of errors. */
function answer(error: unknown, reply: FastifyReply): FastifyReply {
	if (error instanceof StaleEditError)
		return reply.code(409).send({ error: error.message, now: error.now, version: error.version });
	if (error instanceof z.ZodError) throw new UnmetError(422, '工作台看不懂这个请求，请刷新页面再试。');
	throw error;
}
