import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { APIContext, MiddlewareNext } from 'astro';
import { openMediaStore } from '../media/media-store.ts';
import { resolveBase } from '../network/addresses.ts';
import { readBranch } from '../network/read-branch.ts';
import { readNetwork } from '../network/read-network.ts';
import { minuteOf } from '../network/time.ts';
import { composeBranch } from './compose-branch.ts';
import { composeHub } from './compose-hub.ts';
import { summarize } from './summarize.ts';

const content = resolve(import.meta.env.CONTENT_FOLDER ?? 'content');
const media = openMediaStore(resolve(import.meta.env.MEDIA_FOLDER ?? 'dist-store/media'));

/** Answers a request in `npm run dev` with what is on disk at this moment. */
export async function answerFromDisk(context: APIContext, next: MiddlewareNext): Promise<Response> {
	const { settings, slugs } = readNetwork(content);
	if (!settings) return new Response('network.yml 不能用，请先运行 npm run build 查看原因。', { status: 500 });
	const [, first = '', rest = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURI(context.url.pathname)) ?? [];
	const now = minuteOf(new Date());
	const compose = async (slug: string) => {
		const { branch } = readBranch(content, slug, settings);
		return branch && (await composeBranch(branch, { network: settings, media, content, now })).branch;
	};
	const isBranch = slugs.includes(first);
	const path = isBranch ? rest : context.url.pathname.slice(1);
	if (path.startsWith('media/')) return answerMedia(path);
	if (isBranch) {
		context.locals.branch = await compose(first);
	} else {
		const branches = await Promise.all(slugs.map(compose));
		context.locals.hub = composeHub(settings, branches.flatMap((branch) => (branch?.status === 'live' ? [summarize(branch)] : [])), now);
	}
	context.locals.path = path;
	const response = await next();
	if (!/html|xml/.test(response.headers.get('content-type') ?? '')) return response;
	const text = resolveBase(await response.text(), isBranch ? `/${first}/` : '/');
	return new Response(text, { status: response.status, headers: response.headers });
}

function answerMedia(path: string): Response {
	const file = media.locate(path);
	if (!existsSync(file)) return new Response(null, { status: 404 });
	const type = { webp: 'image/webp', jpg: 'image/jpeg', mp4: 'video/mp4', pdf: 'application/pdf' }[path.split('.').at(-1)!];
	return new Response(readFileSync(file), { headers: { 'content-type': type ?? 'application/octet-stream' } });
}
