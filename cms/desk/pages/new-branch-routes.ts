import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { filesOfBranch } from '../../../scripts/new-branch/write-branch.ts';
import { BRANCH } from '../../config/settings.ts';
import { field } from '../people/form.ts';
import { show } from '../people/show.ts';
import { newBranchBody } from './new-branch.ts';

/** `/new-branch`: what `npm run new-branch` does for one branch, without a command. */
export const newBranchRoutes: FastifyPluginAsync = async (app) => {
	const { network, repository, rights, log } = app.desk;
	const requireFounder = ({ person, method, url }: FastifyRequest): void =>
		rights.require(person!, 'write-network', {}, `${method} ${url}`);
	const form = (
		request: FastifyRequest,
		reply: FastifyReply,
		typed: Record<string, string>,
		sorry: string[] = [],
		isOffered = false,
	): string =>
		show(request, reply, {
			...{ title: '新建支部', current: '/' },
			body: (csrf) => newBranchBody({ csrf, committees: network().settings.committees, typed, sorry, isOffered }),
		});

	app.get('/new-branch', async (request, reply) => {
		requireFounder(request);
		return form(request, reply, {});
	});

	app.post('/new-branch', async (request, reply) => {
		requireFounder(request);
		const person = request.person!;
		const typed = Object.fromEntries(
			['name', 'slug', 'type', 'committee'].map((name) => [name, field(request, name).trim().slice(0, 100)]),
		);
		const { slug, ...said } = typed;
		const data = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
		// Pinyin takes more memory than anything else of these pages.
		const { checkDrafts } = await import('../../../scripts/new-branch/check-drafts.ts');
		const { standingIn } = await import('../../../scripts/new-branch/standing.ts');
		const draft = { ...(slug && { slug }), data, place: () => '' };
		const { branches, problems } = checkDrafts([draft], standingIn(repository.content));
		const unknown = !data.committee || network().settings.committees.some(({ id }) => id === data.committee);
		if (!unknown) problems.push('没有这个上级党组织，请重新选。');
		const [branch] = branches;
		if (problems.length > 0 || !branch) return form(request, reply.code(422), typed, problems);
		// A slug is for good: it is looked at once more before anything is made.
		if (field(request, 'sure') !== 'yes') return form(request, reply, { ...typed, slug: branch.slug }, [], true);
		const folder = `branches/${branch.slug}`;
		const files = Object.entries(filesOfBranch(branch));
		const changes = files.map(([name, text]) => ({ path: `${folder}/${name}`, content: Buffer.from(text) }));
		const by = { name: person.name, login: person.login };
		await repository.commit(changes, by, `新建支部：${data.name}`, {
			path: `${folder}/branch.yml`,
			version: undefined,
		});
		log.write({ person: person.id, name: person.name, action: 'found', place: branch.slug, isRefused: false });
		return reply.redirect(`/write/${branch.slug}/#/collections/${BRANCH}/entries/${BRANCH.slice(1)}`, 303);
	});
};
