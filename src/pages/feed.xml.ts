import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { midnight } from '../components/dates.ts';

export const GET: APIRoute = ({ locals }) => {
	const { network, latest } = locals.hub!;
	return rss({
		title: network.name,
		description: network.motto ?? `${network.name}各支部的最新文章`,
		site: network.address,
		customData: '<language>zh-cn</language>',
		items: latest.slice(0, 20).map(({ title, excerpt, path, date, branch }) => ({
			title: `${title}（${branch.name}）`,
			description: excerpt,
			link: network.address + path,
			pubDate: midnight(date),
		})),
	});
};
