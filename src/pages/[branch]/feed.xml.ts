import type { APIRoute } from 'astro';
import { feed } from '../_feed.ts';

export const GET: APIRoute = ({ locals }) => {
	const { name, motto, address, entries } = locals.branch!;
	return feed({
		title: name,
		description: motto ?? `${name}的最新文章`,
		address,
		items: entries.slice(0, 20).map(({ data }) => data),
	});
};
