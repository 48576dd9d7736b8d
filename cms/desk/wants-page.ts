import type { FastifyRequest } from 'fastify';

/** Whether whoever asks reads the answer in a page of the browser; scripts get JSON. */
export const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
	!url.startsWith('/api/') && headers.accept?.includes('text/html') === true;
