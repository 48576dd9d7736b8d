import type { APIRoute } from 'astro';
import { hubPages } from '../compose/pages.ts';
import { urlset } from './_sitemap.ts';

export const GET: APIRoute = ({ locals }) => {
	const hub = locals.hub!;
	const { address } = hub.network;
	const pages = hubPages(hub).filter((page) => page !== '404/' && page !== 'search/' && !page.endsWith('.xml'));
	return urlset(pages.map((page) => ({ address: address + page, ...(page === '' && { changed: hub.today }) })));
};
