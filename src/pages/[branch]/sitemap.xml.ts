import type { APIRoute } from 'astro';
import { columnPath, topicPath } from '../../network/addresses.ts';
import { urlset } from '../_sitemap.ts';

export const GET: APIRoute = ({ locals }) => {
	const { address, columns, topics, entries } = locals.branch!;
	const latest = entries[0]?.data.date;
	return urlset([
		{ address, ...(latest && { changed: latest }) },
		...['about/', 'sitemap/'].map((path) => ({ address: address + path })),
		// The originals of shared columns stand on the hub.
		...columns.flatMap(({ id, isShared }) => (isShared ? [] : [{ address: address + columnPath(id) }])),
		...topics.map(({ id }) => ({ address: address + topicPath(id) })),
		...entries.map(({ data }) => ({ address: address + data.path, changed: data.updated ?? data.date })),
	]);
};
