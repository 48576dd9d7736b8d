import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { accountBody } from '../pages/account.ts';
import { passwordForm } from '../pages/people-password.ts';
import { field } from './form.ts';
import { grantInWords } from './grant-words.ts';
import { PASSWORD_ADVICE } from './password-policy.ts';
import { RefusedError } from './people.ts';
import { readCookie, writeCookie } from './session-cookie.ts';
import { sessionId } from './sessions-table.ts';
import { show } from './show.ts';

/** Somebody's own account: what they may do, their password, where they are signed in. */
export const accountRoutes: FastifyPluginAsync = async (app) => {
	const { people, log, network } = app.desk;

	const page = (request: FastifyRequest, reply: FastifyReply, sorry?: string, isChanged = false): string => {
		const person = request.person!;
		return show(request, reply, {
			title: '我的账号',
			current: '/account',
			body: (csrf) =>
				accountBody({
					...{ csrf, person, isChanged },
					rights: person.grants.map((grant) => grantInWords(grant, network())),
					sessions: people.sessions(person.id),
					here: sessionId(readCookie(request, 'desk')!),
					form: passwordForm({ csrf, advice: PASSWORD_ADVICE, sorry, action: '/account' }),
				}),
		});
	};

	app.get<{ Querystring: { done?: unknown } }>('/account', async (request, reply) =>
		page(request, reply, undefined, request.query.done === 'password'),
	);

	app.post('/account', async (request, reply) => {
		const { id, login, name } = request.person!;
		const password = field(request, 'password');
		if (password !== field(request, 'again'))
			return page(request, reply.code(400), '两次输入的新密码不一样，请重新输。');
		try {
			await people.changePassword(id, field(request, 'old'), password);
			log.write({ person: id, name, action: 'change-password', place: '', isRefused: false });
			const { session } = await people.signIn(login, password, request.ip, request.headers['user-agent']);
			writeCookie(reply, 'desk', session);
			return reply.redirect('/account?done=password', 303);
		} catch (error) {
			if (!(error instanceof RefusedError)) throw error;
			return page(request, reply.code(error.statusCode), error.message);
		}
	});
};
