import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { extensionOf, FILM_TYPES } from '../../../src/media/attachment.ts';
import { rangeOf } from '../../../src/media/range-of.ts';

/** Sends a film, or the part of it that a player asks for. */
export async function sendFilm(request: FastifyRequest, reply: FastifyReply, file: string): Promise<FastifyReply> {
	const { size, mtimeMs } = await stat(file);
	const etag = `"${size}-${Math.trunc(mtimeMs)}"`;
	reply.header('etag', etag).header('cache-control', 'private, no-cache').header('accept-ranges', 'bytes');
	if (request.headers['if-none-match'] === etag) return reply.code(304).send();
	const isSame = (request.headers['if-range'] ?? etag) === etag;
	const range = isSame ? rangeOf(request.headers.range, size) : undefined;
	if (range === 'outside') return reply.code(416).header('content-range', `bytes */${size}`).send();
	const { start, end } = range ?? { start: 0, end: size - 1 };
	if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
	return reply
		.type(FILM_TYPES[extensionOf(file)] ?? 'application/octet-stream')
		.header('content-length', end - start + 1)
		.send(createReadStream(file, { start, end }));
}
