import type { FastifyPluginAsync } from 'fastify';
import { FILM_TYPES } from '../../../src/media/attachment.ts';
import { branchFor } from '../decap/branch-for.ts';
import { notThere } from '../decap/call.ts';
import { standing } from '../decap/standing.ts';
import { sendFilm } from '../films/send-film.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import { isPictureName } from './picture-name.ts';
import { thumbnailOf } from './thumbnails.ts';

const TYPES: Record<string, string> = {
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	webp: 'image/webp',
	gif: 'image/gif',
	pdf: 'application/pdf',
	...FILM_TYPES,
};

/** `GET /api/file/<branch>/<column>/<id>/<path>`: a file of the draft, else of what is published; `?thumb=1` a small copy. */
export const fileRoutes: FastifyPluginAsync = async (app) => {
	app.get<{ Params: { branch: string; column: string; id: string; '*': string }; Querystring: { thumb?: string } }>(
		'/api/file/:branch/:column/:id/*',
		async (request, reply) => {
			const { branch, column, id, '*': path } = request.params;
			const place = kindOfPath(`branches/${branch}/${column}/${id}/${path}`);
			branchFor(app.desk, request.person!, branch);
			if (place?.kind !== 'entry' || place.file === 'index.md') throw notThere('这个文件');
			app.desk.rights.require(request.person!, 'read', { branch, column }, request.url);
			const key = { branch, column, id };
			const { repository } = app.desk;
			const entry = await standing(app, key);
			const stored = entry?.files.find((one) => one.path === place.file);
			const film = stored ? undefined : app.desk.films.find(`branches/${branch}/${column}/${id}`, place.file);
			if (film) return sendFilm(request, reply, film);
			if (!stored) throw notThere('这个文件');
			const isSmall = request.query.thumb !== undefined && isPictureName(place.file);
			const etag = `"${stored.version}${isSmall ? '-160' : ''}"`;
			reply.header('etag', etag).header('cache-control', 'private, no-cache');
			if (request.headers['if-none-match'] === etag) return reply.code(304).send();
			const whole = () => repository.file(key, place.file);
			const bytes = isSmall ? await thumbnailOf(app.desk, stored.version, whole) : await whole();
			if (!bytes) throw notThere('这个文件');
			const type = isSmall ? 'image/webp' : TYPES[place.file.split('.').at(-1)!.toLowerCase()];
			// What the browser might run it does not get to see: it is saved instead.
			if (!type) reply.header('content-disposition', 'attachment');
			return reply
				.type(type ?? 'application/octet-stream')
				.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		},
	);
};
