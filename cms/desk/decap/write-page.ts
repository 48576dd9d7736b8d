import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { readPeople } from '../../../src/network/read-people.ts';
import { dayOf, minuteOf } from '../../../src/network/time.ts';
import { writePage } from '../../config.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { html } from '../html.ts';
import { branchFor } from './branch-for.ts';

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
		const { settings } = branchFor(app.desk, request.person!, request.params.branch);
		const page = html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="csrf-token" content="${reply.generateCsrf()}">
<meta name="person" content="${request.person!.id}">
<title>写文章 · ${settings.name}</title>
<link rel="icon" href="/assets/pages/icon.svg">
<link rel="stylesheet" href="/assets/admin/admin.css">
<script type="module" src="/assets/admin/start.ts"></script>
</head>
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
		const branch = branchFor(app.desk, request.person!, request.params.branch);
		// What is wrong in a record of consent is said by the rules; here it only cannot be chosen.
		const people = readPeople(join(repository.content, 'branches', branch.slug), () => undefined);
		return writePage(branch, request.person!, rights, {
			network: network().settings,
			people,
			readers: options.readers,
			today: dayOf(minuteOf(new Date())),
			templates: readTemplates(),
		});
	});
};
