import { defineMiddleware } from 'astro:middleware';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openMediaStore } from '../media/media-store.ts';
import { resolveBase } from '../network/addresses.ts';
import type { Problem } from '../network/problem.ts';
import { readBranch } from '../network/read-branch.ts';
import { readNetwork } from '../network/read-network.ts';
import { minuteOf } from '../network/time.ts';
import type { Branch } from './branch.ts';
import { composeBranch } from './compose-branch.ts';
import { composeHub } from './compose-hub.ts';
import { summarize } from './summarize.ts';

const content = resolve(import.meta.env.CONTENT_FOLDER ?? 'content');
const media = openMediaStore(resolve(import.meta.env.MEDIA_FOLDER ?? 'dist-store/media'));

/** In `npm run dev`: URL → branch, read from disk at every request. A build brings its own locals. */
export const onRequest = defineMiddleware(async (context, next) => {
	const { settings, slugs } = readNetwork(content);
	if (!settings) return new Response('network.yml 不能用，请先运行 npm run build 查看原因。', { status: 500 });
	const [, first = '', rest = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURI(context.url.pathname)) ?? [];
	const now = minuteOf(new Date());
	const compose = async (slug: string) => {
		const { branch, problems } = readBranch(content, slug, settings);
		return branch ? (await composeBranch(branch, { network: settings, media, content, now })).branch : problems;
	};
	const isBranch = slugs.includes(first);
	const path = isBranch ? rest : context.url.pathname.slice(1);
	if (path.startsWith('media/')) return answerMedia(path);
	if (isBranch) {
		const branch = await compose(first);
		if (Array.isArray(branch)) return answerProblems(branch);
		context.locals.branch = branch;
	} else {
		const branches = (await Promise.all(slugs.map(compose))).filter(
			(branch): branch is Branch => !Array.isArray(branch),
		);
		const summaries = branches.filter(({ status }) => status === 'live').map(summarize);
		context.locals.hub = composeHub(settings, summaries, now);
	}
	context.locals.path = path;
	const response = await next();
	if (!/html|xml/.test(response.headers.get('content-type') ?? '')) return response;
	const text = resolveBase(await response.text(), isBranch ? `/${first}/` : '/');
	return new Response(text, { status: response.status, headers: response.headers });
});

function answerProblems(problems: Problem[]): Response {
	const lines = problems.map(
		({ file, line, column, message, fix }) => `${file}:${line}:${column}\n  ${message}\n  ${fix}\n`,
	);
	return new Response(lines.join('\n'), { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

function answerMedia(path: string): Response {
	const file = media.locate(path);
	if (!existsSync(file)) return new Response(null, { status: 404 });
	const type = { webp: 'image/webp', jpg: 'image/jpeg', mp4: 'video/mp4', pdf: 'application/pdf' }[
		path.split('.').at(-1)!
	];
	return new Response(readFileSync(file), { headers: { 'content-type': type ?? 'application/octet-stream' } });
}
