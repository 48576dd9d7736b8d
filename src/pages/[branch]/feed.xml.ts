import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { midnight } from '../../components/dates.ts';

export const GET: APIRoute = ({ locals }) => {
	const branch = locals.branch!;
	return rss({
		title: branch.name,
		description: branch.motto ?? `${branch.name}的最新文章`,
		site: branch.address,
		customData: '<language>zh-cn</language>',
		items: branch.entries.slice(0, 20).map(({ data }) => ({
			title: data.title,
			description: data.excerpt,
			link: branch.address + data.path,
			pubDate: midnight(data.date),
			...(data.author && { author: data.author }),
		})),
	});
};
