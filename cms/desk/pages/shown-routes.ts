import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { layoutOf } from '../../../scripts/build/layout.ts';
import { FILM_TYPES } from '../../../src/media/attachment.ts';
import type { MediaStore } from '../../../src/media/media-store.ts';
import { SLUG } from '../../../src/schema/reserved.ts';

/** `/shown/<branch>/…`: pictures, files and styles of a page that is shown before it is published, to whoever may read it. */
export const shownRoutes: FastifyPluginAsync = async (app) => {
	const { options, repository, rights } = app.desk;
	const layout = layoutOf(repository.content, options.publicRoot);
	await app.register(fastifyStatic, { root: layout.store, serve: false, dotfiles: 'deny' });
	let media: MediaStore | undefined;
	const locate = async (path: string) => {
		media ??= (await import('../../../src/media/media-store.ts')).openMediaStore(layout.media);
		return realpath(media.locate(path)).catch(() => undefined);
	};

	app.get<{ Params: { branch: string; '*': string } }>('/shown/:branch/*', async (request, reply) => {
		const { branch, '*': path } = request.params;
		if (!SLUG.test(branch)) return reply.callNotFound();
		rights.require(request.person!, 'read', { branch }, request.url);
		reply.header('cache-control', 'private, max-age=3600');
		const [, theme, file] = /^theme\/([0-9a-f-]+)\/(.+)$/.exec(path) ?? [];
		if (theme && file) return reply.sendFile(file, join(layout.theme, theme, 'client'));
		const kept = path.startsWith('media/') && (await locate(path));
		if (!kept) return reply.callNotFound();
		return reply
			.type(TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream')
			.sendFile(basename(kept), dirname(kept));
	});
};

const TYPES: Record<string, string> = {
	webp: 'image/webp',
	jpg: 'image/jpeg',
	pdf: 'application/pdf',
	...FILM_TYPES,
};
