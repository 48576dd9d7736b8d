import { branches } from '../network';
import { sitemapIndex } from '../sitemap';

export const GET = () =>
	sitemapIndex([
		{ path: '/pages.xml' },
		...branches.map(({ base, entries: [newest] }) => ({ path: `${base}sitemap.xml`, newest })),
	]);
