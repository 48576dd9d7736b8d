import rss from '@astrojs/rss';
import { type Entry, excerpt } from './network';

/** The newest 30 entries as RSS. */
export const feed = ({
	title,
	motto,
	base,
	entries,
}: {
	title: string;
	motto: string;
	base: string;
	entries: Entry[];
}) =>
	rss({
		title,
		description: motto,
		site: new URL(base, import.meta.env.SITE),
		items: entries.slice(0, 30).map((entry) => ({
			title: entry.data.title,
			link: `/${entry.id}/`,
			pubDate: entry.data.date,
			description: excerpt(entry),
		})),
	});
