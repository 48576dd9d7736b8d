import type { FastifyRequest } from 'fastify';

/** Whether a request that changes something comes from a page of this desk, as far as the browser says. */
export function isFromHere({ headers, host }: FastifyRequest): boolean {
	const site = headers['sec-fetch-site'];
	if (site !== undefined) return site === 'same-origin' || site === 'none';
	const { origin } = headers;
	// Programs that are no browsers send neither; for them the token alone counts.
	if (origin === undefined) return true;
	return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
