import { join } from 'node:path';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { readPeople } from '../../../src/network/read-people.ts';
import { dayOf, minuteOf } from '../../../src/network/time.ts';
import type { NetworkSettings } from '../../../src/schema/network.ts';
import { NETWORK } from '../../config/settings.ts';
import { networkPage, writePage } from '../../config.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import type { Desk } from '../desk.ts';
import { html } from '../html.ts';
import { head } from '../pages/head.ts';
import { branchFor, requireNetwork } from './branch-for.ts';

/** Decap checks its configuration with generated code and writes its styles itself; nothing else may at the desk. */
const POLICY = [
	"default-src 'self'",
	"script-src 'self' 'unsafe-eval'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' blob: data:",
	"media-src 'self' blob:",
	"connect-src 'self' blob:",
	"worker-src 'self' blob:",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join('; ');

/** `GET /write/<branch>/`: the page Decap runs in, and what it is made from. */
export const writeRoutes: FastifyPluginAsync = async (app) => {
	app.get<{ Params: { branch: string } }>('/write/:branch/', async (request, reply) => {
		const { branch } = request.params;
		const title =
			branch === NETWORK
				? `全网 · ${networkFor(app.desk, request).name}`
				: `写文章 · ${branchFor(app.desk, request.person!, branch).settings.name}`;
		const page = html`<!doctype html>
<html lang="zh-Hans">
${head({
	title,
	csrf: reply.generateCsrf(),
	sheets: ['admin/admin.css'],
	scripts: ['admin/start.ts'],
	facts: { person: request.person!.id },
})}
<body>
<noscript>写文章要用浏览器的 JavaScript，请打开它再刷新。</noscript>
</body>
</html>
`;
		reply.header('content-security-policy', POLICY);
		return reply.type('text/html; charset=utf-8').send(page.text);
	});

	app.get<{ Params: { branch: string } }>('/write/:branch', (request, reply) =>
		reply.redirect(`/write/${encodeURIComponent(request.params.branch)}/`, 308),
	);

	app.get<{ Params: { branch: string } }>('/write/:branch/config.json', async (request) => {
		const { network, options, repository, rights } = app.desk;
		const around = {
			network: network().settings,
			readers: options.readers,
			today: dayOf(minuteOf(new Date())),
			templates: readTemplates(),
		};
		if (request.params.branch === NETWORK) {
			networkFor(app.desk, request);
			return networkPage(request.person!, rights, around);
		}
		const branch = branchFor(app.desk, request.person!, request.params.branch);
		// What is wrong in a record of consent is said by the rules; here it only cannot be chosen.
		const people = readPeople(join(repository.content, 'branches', branch.slug), () => undefined);
		const maySettle = rights.may(request.person!, 'write-branch', { branch: branch.slug });
		const branches = maySettle ? namesOfOthers(app.desk, branch.slug) : new Map<string, string>();
		return writePage(branch, request.person!, rights, { ...around, people, branches });
	});
};

function networkFor(desk: Desk, request: FastifyRequest): NetworkSettings {
	requireNetwork(desk, request.person!, request.url);
	return desk.network().settings;
}

function namesOfOthers({ network }: Desk, slug: string): Map<string, string> {
	const { slugs, branch } = network();
	const others = slugs.filter((one) => one !== slug);
	return new Map(others.map((one) => [one, branch(one)?.settings.name ?? one]));
}
