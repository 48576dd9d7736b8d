import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from '../html.ts';
import { bannersFor } from '../pages/banners.ts';
import { type DeskPage, frame } from '../pages/frame.ts';

interface Shown extends Pick<DeskPage, 'title' | 'current' | 'scripts'> {
	body: (csrf: string) => Html;
}

/** A page of this room, for whoever asks: with the token for its forms, and the banners it needs. */
export function show(request: FastifyRequest, reply: FastifyReply, { body, ...page }: Shown): string {
	const csrf = reply.generateCsrf();
	reply.type('text/html; charset=utf-8');
	return frame({
		...page,
		...{ person: request.person, csrf, body: body(csrf), banners: bannersFor(request), sheets: ['people'] },
	});
}
