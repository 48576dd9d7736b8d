import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Html, html } from '../html.ts';
import { bannersFor } from './banners.ts';
import { frame } from './frame.ts';

interface Page {
	title: string;
	current: string;
	/** Besides the one that keeps it up to date. */
	scripts?: string[];
	body: (csrf: string) => Html;
}

/** A page that keeps itself up to date while it is open. */
export function page(
	request: FastifyRequest,
	reply: FastifyReply,
	{ title, current, body, scripts = [] }: Page,
): string {
	const csrf = reply.generateCsrf();
	reply.type('text/html; charset=utf-8');
	return frame({
		...{ title, current, csrf },
		// What moves on after this moment is asked for.
		body: html`<div id="as-of" data-time="${new Date().toISOString()}" hidden></div>${body(csrf)}`,
		person: request.person,
		banners: bannersFor(request),
		sheets: ['pieces', 'review'],
		scripts: ['progress', ...scripts],
	});
}
