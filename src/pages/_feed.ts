import rss from '@astrojs/rss';
import { midnight } from '../components/dates.ts';

interface Feed {
	title: string;
	description: string;
	/** Absolute, ends with a slash. */
	address: string;
	items: { title: string; excerpt: string; path: string; date: string; author?: string }[];
}

/** The newest entries of a site for feed readers, whose links lead to the whole text. */
export function feed({ title, description, address, items }: Feed): Promise<Response> {
	return rss({
		title,
		description,
		site: address,
		xmlns: { atom: 'http://www.w3.org/2005/Atom' },
		customData: `<language>zh-cn</language><atom:link href="${encodeURI(address)}feed.xml" rel="self" type="application/rss+xml"/>`,
		items: items.slice(0, 20).map(({ title, excerpt, path, date, author }) => ({
			title: printable(title),
			description: printable(excerpt),
			link: address + path,
			pubDate: midnight(date),
			...(author && { author: printable(author) }),
		})),
	});
}

// XML has no way to write these characters; one of them makes a whole feed unreadable.
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
