import rss from '@astrojs/rss';
import { branchOfEntry, type Entry, excerpt } from './network';

/** The newest 20 entries as RSS; the hub's names the branch of each. */
export function feed({
	title,
	motto,
	base,
	entries,
}: {
	title: string;
	motto: string;
	base: string;
	entries: Entry[];
}) {
	const address = new URL(base, import.meta.env.SITE);
	const isHub = base === '/';
	return rss({
		title,
		description: motto,
		site: address,
		xmlns: { atom: 'http://www.w3.org/2005/Atom' },
		customData: `<language>zh-cn</language><atom:link href="${address}feed.xml" rel="self" type="application/rss+xml"/>`,
		items: entries.slice(0, 20).map((entry) => ({
			title: isHub ? `${entry.data.title}（${branchOfEntry(entry).name}）` : entry.data.title,
			link: `/${entry.id}/`,
			pubDate: entry.data.date,
			description: excerpt(entry),
			author: isHub ? undefined : entry.data.author,
		})),
	});
}
