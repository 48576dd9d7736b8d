import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { linkBody } from '../pages/people-link.ts';
import { peopleBody } from '../pages/people-list.ts';
import { invitationBody } from '../pages/people-new.ts';
import { personBody } from '../pages/people-person.ts';
import { field, fields } from './form.ts';
import { allColumns, grantFrom, grantKey } from './grant-form.ts';
import { grantInWords } from './grant-words.ts';
import { type OneTimeLink, RefusedError } from './people.ts';
import type { Person } from './person.ts';
import { show } from './show.ts';
import { inTransaction } from './transaction.ts';

type WithId = FastifyRequest<{ Params: { id: string } }>;

/** Looking after people: for administrators; auditors may read who there is. */
export const adminRoutes: FastifyPluginAsync = async (app) => {
	const { people, rights, log, network, database } = app.desk;
	const words = (person: Person) => person.grants.map((grant) => grantInWords(grant, network()));
	const choices = () => ({ network: network(), columns: allColumns(network()) });
	const mayManage = (request: FastifyRequest): boolean => rights.may(request.person!, 'manage-people');
	const requireManager = (request: FastifyRequest) =>
		rights.require(request.person!, 'manage-people', {}, `${request.method} ${request.url}`);
	const note = (request: FastifyRequest, action: string, about: Person, more = '') => {
		const { id, name } = request.person!;
		const detail = `${about.name}（${about.login}）${more}`;
		log.write({ person: id, name, action, place: '', isRefused: false, detail });
	};
	const personOf = (request: WithId): Person => {
		const person = /^\d{1,9}$/.test(request.params.id) ? people.find(Number(request.params.id)) : undefined;
		if (!person) throw new RefusedError('没有找到这个人。', 404);
		return person;
	};

	app.get<{ Querystring: { q?: unknown } }>('/people', async (request, reply) => {
		if (!mayManage(request)) rights.require(request.person!, 'read-log', {}, 'GET /people');
		const wanted = typeof request.query.q === 'string' ? request.query.q.trim().slice(0, 100) : '';
		const all = people.all().map((person) => ({ person, rights: words(person) }));
		const found = all.filter(({ person, rights: can }) =>
			[person.name, person.login, ...can].join('\n').includes(wanted),
		);
		return show(request, reply, {
			...{ title: '人员', current: '/people' },
			body: () => peopleBody({ found, wanted, mayManage: mayManage(request) }),
		});
	});

	const invitation = (request: FastifyRequest, reply: FastifyReply, sorry?: string): string => {
		const typed = Object.fromEntries(
			['name', 'login', 'role', 'place', 'column'].map((one) => [one, field(request, one).slice(0, 100)]),
		);
		return show(request, reply, {
			...{ title: '请一位新同事进来', current: '/people' },
			body: (csrf) => invitationBody({ csrf, sorry, typed, ...choices() }),
		});
	};

	app.get('/people/new', async (request, reply) => {
		requireManager(request);
		return invitation(request, reply);
	});

	app.post('/people/new', async (request, reply) => {
		requireManager(request);
		try {
			const { person, link } = people.invite(field(request, 'login'), field(request, 'name'), [wantedGrant(request)]);
			note(request, 'invite', person, `：${words(person).join('；')}`);
			return linkPage(request, reply, person, link);
		} catch (error) {
			if (!(error instanceof RefusedError)) throw error;
			return invitation(request, reply.code(error.statusCode), error.message);
		}
	});

	const wantedGrant = (request: FastifyRequest) => {
		const [role, place, column] = [field(request, 'role'), field(request, 'place'), field(request, 'column')];
		return grantFrom({ role, place, column }, network());
	};

	const linkPage = (request: FastifyRequest, reply: FastifyReply, person: Person, link: OneTimeLink): string => {
		const address = `${request.protocol}://${request.host}/invitation/${link.token}`;
		return show(request, reply, {
			...{ title: `给${person.name}的链接`, current: '/people', scripts: ['copy'] },
			body: () => linkBody({ person, address, until: link.until }),
		});
	};

	const personPage = (request: WithId, reply: FastifyReply, sorry?: string, done?: string): string => {
		const person = personOf(request);
		const others = people.all().filter(({ id, isClosed }) => id !== person.id && !isClosed);
		const grants = person.grants.map((grant) => ({ key: grantKey(grant), words: grantInWords(grant, network()) }));
		const isSelf = person.id === request.person!.id;
		return show(request, reply, {
			...{ title: person.name, current: '/people' },
			body: (csrf) => personBody({ csrf, sorry, done, person, grants, others, isSelf, ...choices() }),
		});
	};

	/** Something done to one person: whoever may not is refused, a sentence comes back onto the page. */
	const change = (path: string, work: (request: WithId, reply: FastifyReply, person: Person) => string | undefined) =>
		app.post(path, async (request: WithId, reply) => {
			requireManager(request);
			try {
				const page = inTransaction(database, () => work(request, reply, personOf(request)));
				return page ?? reply.redirect(`/people/${request.params.id}?done=1`, 303);
			} catch (error) {
				if (!(error instanceof RefusedError) || error.statusCode === 404) throw error;
				return personPage(request, reply.code(error.statusCode), error.message);
			}
		});

	app.get('/people/:id', async (request: WithId, reply) => {
		requireManager(request);
		return personPage(request, reply, undefined, (request.query as { done?: string }).done && '已经办好。');
	});

	change('/people/:id', (request, _, person) => {
		const kept = person.grants.filter((grant) => fields(request, 'keep').includes(grantKey(grant)));
		const added = field(request, 'role') === '' ? [] : [wantedGrant(request)];
		const isNew = added.filter((grant) => !kept.some((one) => grantKey(one) === grantKey(grant)));
		people.rename(person.id, field(request, 'name'));
		people.setGrants(person.id, [...kept, ...isNew]);
		const now = people.find(person.id)!;
		note(request, 'set-grants', now, `：${words(now).join('；') || '没有'}`);
		return undefined;
	});

	change('/people/:id/recover', (request, reply, person) => {
		const link = people.recover(person.id);
		note(request, 'recover', person);
		return linkPage(request, reply, person, link);
	});

	change('/people/:id/close', (request, _, person) => {
		if (person.id === request.person!.id) throw new RefusedError('不能停用自己的账号。请另一位管理员来做。');
		people.close(person.id);
		note(request, 'close', person);
		return undefined;
	});

	change('/people/:id/reopen', (request, _, person) => {
		people.reopen(person.id);
		note(request, 'reopen', person);
		return undefined;
	});

	change('/people/:id/succeed', (request, _, person) => {
		const to = people.find(Number(field(request, 'to')) || 0);
		if (!to) throw new RefusedError('请选谁来接手。');
		if (field(request, 'sure') !== 'yes') throw new RefusedError('请先在「我知道」前面打勾。');
		if (person.id === request.person!.id) throw new RefusedError('交出自己的账号，请另一位管理员来做。');
		people.succeed(person.id, to.id);
		note(request, 'succeed', person, `由${to.name}（${to.login}）接手`);
		return undefined;
	});
};
