import type { APIRoute } from 'astro';
import { sitemapIndex } from './_sitemap.ts';

export const GET: APIRoute = ({ locals }) => {
	const { network, branches } = locals.hub!;
	return sitemapIndex([
		{ address: `${network.address}pages.xml` },
		...branches.map(({ slug, latestDate }) => ({
			address: `${network.address}${slug}/sitemap.xml`,
			...(latestDate && { changed: latestDate }),
		})),
	]);
};
