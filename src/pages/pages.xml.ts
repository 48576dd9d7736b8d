import type { APIRoute } from 'astro';
import { urlset } from './_sitemap.ts';

export const GET: APIRoute = ({ locals }) => {
	const { network, today } = locals.hub!;
	return urlset([{ address: network.address, changed: today }, { address: `${network.address}branches/` }]);
};
