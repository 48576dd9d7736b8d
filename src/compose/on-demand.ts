import { defineMiddleware } from 'astro:middleware';
import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { FILM_TYPES } from '../media/attachment.ts';
import { openMediaStore } from '../media/media-store.ts';
import { rangeOf } from '../media/range-of.ts';
import { resolveBase } from '../network/addresses.ts';
import type { Problem } from '../network/problem.ts';
import { readBranch } from '../network/read-branch.ts';
import { readNetwork } from '../network/read-network.ts';
import { minuteOf } from '../network/time.ts';
import type { Audience } from '../schema/entry.ts';
import { composeBranch } from './compose-branch.ts';
import { composeHub } from './compose-hub.ts';
import { composeShared } from './compose-shared.ts';
import { openFilms } from './films.ts';
import { judgeComposed } from './judge-composed.ts';
import { closedBranch, summarize } from './summarize.ts';
import { openSurroundings } from './surroundings.ts';

const content = resolve(import.meta.env.CONTENT_FOLDER ?? 'content');
const films = openFilms(resolve(import.meta.env.FILMS_FOLDER ?? `${content}-media`));
const media = openMediaStore(resolve(import.meta.env.MEDIA_FOLDER ?? 'dist-store/media'));

/** In `npm run dev`: URL → branch, read from disk at every request. A build brings its own locals. */
export const onRequest = defineMiddleware(async (context, next) => {
	const { settings, slugs } = readNetwork(content);
	if (!settings) return new Response('network.yml 不能用，请先运行 npm run build 查看原因。', { status: 500 });
	const [, first = '', rest = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURI(context.url.pathname)) ?? [];
	const now = minuteOf(new Date());
	const { surroundings, problems: networkProblems } = await openSurroundings(content, settings, media, now, { films });
	const shared = await composeShared(surroundings);
	tell('network', [...networkProblems, ...shared.problems]);
	const compose = async (slug: string, audience: Audience) => {
		const read = readBranch(content, slug, settings);
		const composed = read.branch && (await composeBranch(read.branch, surroundings, audience));
		const found = [...read.problems, ...(composed?.problems ?? [])];
		const problems = read.branch ? judgeComposed(read.branch, found, composed?.branch, surroundings) : found;
		tell(slug, problems);
		return { branch: composed?.branch, problems };
	};
	const isBranch = slugs.includes(first);
	const path = isBranch ? rest : context.url.pathname.slice(1);
	if (path.startsWith('media/')) return answerMedia(path, context.request.headers.get('range'));
	let problems: Problem[] = [];
	if (isBranch) {
		const found = await compose(first, 'members');
		if (!found.branch) return answerProblems(found.problems);
		context.locals.branch = found.branch;
		problems = found.problems;
	} else {
		const composed = await Promise.all(slugs.map((slug) => compose(slug, 'public')));
		const summaries = composed.flatMap(({ branch }) => (branch && summarize(branch)) ?? []);
		const closed = composed.flatMap(({ branch }) => (branch && closedBranch(branch)) ?? []);
		context.locals.hub = composeHub(surroundings, summaries, shared.columns, closed);
	}
	context.locals.path = path;
	const response = await (!isBranch && context.routePattern.startsWith('/[branch]') ? next('/404/') : next());
	const mistakes = problems.filter(({ severity }) => severity === 'must-fix');
	if (response.status === 404 && mistakes.length > 0) return answerProblems(mistakes);
	if (!/html|xml/.test(response.headers.get('content-type') ?? '')) return response;
	const text = resolveBase(await response.text(), isBranch ? `/${first}/` : '/');
	return new Response(text, { status: response.status, headers: response.headers });
});

const told = new Map<string, string>();

/** Says in the terminal what is wrong in a branch, once until something changes. */
function tell(slug: string, problems: Problem[]): void {
	const text = inWords(problems);
	if (text !== (told.get(slug) ?? '')) console.log(text || `${slug}：问题都改好了。`);
	told.set(slug, text);
}

/** Instead of a page that is missing because of a mistake, the mistake. */
function answerProblems(problems: Problem[]): Response {
	const headers = { 'content-type': 'text/plain; charset=utf-8' };
	return new Response(`这一页现在打不开。这个支部的文章里有：\n\n${inWords(problems)}`, { status: 500, headers });
}

function inWords(problems: Problem[]): string {
	return problems
		.map(({ file, line, column, message, fix }) => `${file}:${line}:${column}\n  ${message}\n  ${fix}\n`)
		.join('\n');
}

/** Films are sent in parts, as browsers ask for them, and never held as a whole. */
function answerMedia(path: string, asked: string | null): Response {
	const file = media.locate(path);
	const size = statSync(file, { throwIfNoEntry: false })?.size;
	if (size === undefined) return new Response(null, { status: 404 });
	const type = TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream';
	const range = rangeOf(asked ?? undefined, size);
	if (range === 'outside') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
	const { start, end } = range ?? { start: 0, end: size - 1 };
	return new Response(Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream, {
		status: range ? 206 : 200,
		headers: {
			'content-type': type,
			'content-length': `${end - start + 1}`,
			'accept-ranges': 'bytes',
			...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
		},
	});
}

const TYPES: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg', pdf: 'application/pdf', ...FILM_TYPES };
