import type { APIRoute } from 'astro';
import { columnPath, topicPath } from '../../network/addresses.ts';
import { urlset } from '../_sitemap.ts';

export const GET: APIRoute = ({ locals }) => {
	const { address, columns, topics, entries } = locals.branch!;
	const latest = entries[0]?.data.date;
	return urlset([
		{ address, ...(latest && { changed: latest }) },
		...['about/', 'sitemap/'].map((path) => ({ address: address + path })),
		...columns.map(({ id }) => ({ address: address + columnPath(id) })),
		...topics.map(({ id }) => ({ address: address + topicPath(id) })),
		...entries.map(({ data }) => ({ address: address + data.path, changed: data.updated ?? data.date })),
	]);
};
