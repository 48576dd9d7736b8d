import type { APIRoute } from 'astro';
import { feed } from './_feed.ts';

export const GET: APIRoute = ({ locals }) => {
	const { network, latest } = locals.hub!;
	return feed({
		title: network.name,
		description: network.motto ?? `${network.name}各支部的最新文章`,
		address: network.address,
		items: latest.slice(0, 20).map((entry) => ({ ...entry, title: `${entry.title}（${entry.branch.name}）` })),
	});
};
