import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../html.ts';
import { passwordForm } from '../pages/people-password.ts';
import { DOOR } from '../request-rates.ts';
import { field } from './form.ts';
import { PASSWORD_ADVICE } from './password-policy.ts';
import { RefusedError } from './people.ts';
import { clearCookie, readCookie, writeCookie } from './session-cookie.ts';
import { show } from './show.ts';

type WithToken = FastifyRequest<{ Params: { token: string } }>;

/** The door behind a one-time link: a first password, or a new one for somebody who forgot it. */
export const invitationRoutes: FastifyPluginAsync = async (app) => {
	const { people, log } = app.desk;

	const page = (request: WithToken, reply: FastifyReply, sorry?: string): string => {
		const { token } = request.params;
		const person = people.ofLink(token);
		if (!person) return over(request, reply);
		const form = (csrf: string) =>
			passwordForm({ csrf, advice: PASSWORD_ADVICE, sorry, person, action: `/invitation/${token}` });
		const other = request.person && request.person.id !== person.id && request.person.name;
		return show(request, reply, {
			title: '设密码',
			body: (csrf) =>
				html`${
					other &&
					html`<p class="sorry">这个浏览器里现在登录的是${other}。下面是${person.name}的链接，设好以后这里就换成${person.name}。</p>`
				}${form(csrf)}`,
		});
	};

	const over = (request: FastifyRequest, reply: FastifyReply): string => {
		reply.code(410);
		return show(request, reply, {
			title: '这个链接不能用了',
			body: () => html`<p class="sorry">每个链接只能用一次，过期也不能用。</p>
<p>已经设过密码，请<a href="/sign-in">去登录</a>。还没有设，请管理员再发一个链接。</p>`,
		});
	};

	// Looking is not using: programs that preview links look too.
	app.get('/invitation/:token', { config: DOOR }, async (request: WithToken, reply) => page(request, reply));

	app.post('/invitation/:token', { config: DOOR }, async (request: WithToken, reply) => {
		const { token } = request.params;
		const [password, again] = [field(request, 'password'), field(request, 'again')];
		if (password !== again) return page(request, reply.code(400), '两次输入的密码不一样，请重新输。');
		try {
			const { id, login, name } = await people.setPassword(token, password, request.ip);
			log.write({ person: id, name, action: 'set-password', place: '', isRefused: false, detail: request.ip });
			const before = readCookie(request, 'desk');
			if (before !== undefined) people.signOut(before);
			const { session } = await people.signIn(login, password, request.ip, request.headers['user-agent']);
			writeCookie(reply, 'desk', session);
			clearCookie(reply, 'desk-visit');
			return reply.redirect('/', 303);
		} catch (error) {
			if (!(error instanceof RefusedError)) throw error;
			return page(request, reply.code(error.statusCode), error.message);
		}
	});
};
