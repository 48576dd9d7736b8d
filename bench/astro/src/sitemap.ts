import type { Entry } from './network';
import { day } from './words';

const absolute = (path: string) => new URL(path, import.meta.env.SITE).href;
const xml = (root: string, items: string[]) =>
	new Response(
		`<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`,
	);

/** A sitemap of pages without a date, then entries with theirs. */
export const sitemap = (pages: string[], entries: Entry[] = []) =>
	xml('urlset', [
		...pages.map((path) => `<url><loc>${absolute(path)}</loc></url>`),
		...entries.map(
			({ id, data }) => `<url><loc>${absolute(`/${id}/`)}</loc><lastmod>${day(data.date)}</lastmod></url>`,
		),
	]);

/** The list of sitemaps, each with the day of its newest entry. */
export const sitemapIndex = (sitemaps: { path: string; newest?: Entry }[]) =>
	xml(
		'sitemapindex',
		sitemaps.map(
			({ path, newest }) =>
				`<sitemap><loc>${absolute(path)}</loc>${newest ? `<lastmod>${day(newest.data.date)}</lastmod>` : ''}</sitemap>`,
		),
	);
