/** An address that a page names: another page, or a file that belongs to it. */
export interface Named {
	address: string;
	isPage: boolean;
}

const ATTRIBUTES = /\s(href|src|srcset|poster|action)="([^"]*)"|<meta property="og:image" content="([^"]*)"/g;

/** Everything a page names over HTTP, made absolute. */
export function namedInHtml(html: string, page: string): Named[] {
	const found = [...html.matchAll(ATTRIBUTES)].flatMap(([, name, value = '', image]): [string, boolean][] => {
		if (image !== undefined) return [[image, false]];
		if (name === 'srcset') return value.split(',').map((part) => [part.trim().split(' ')[0] ?? '', false]);
		return [[value, name === 'href' || name === 'action']];
	});
	return found
		.map(([written, isPage]) => ({ address: new URL(unescaped(written), page).href, isPage }))
		.filter(({ address }) => address.startsWith('http'));
}

/** Every address in a feed or a sitemap. */
export function namedInXml(text: string): Named[] {
	return [...text.matchAll(/<(?:link|loc|guid)(?: [^>]*)?>([^<]*)<|(?:href|url)="(http[^"]*)"/g)].map(
		([, inside, attribute]) => ({ address: unescaped(inside ?? attribute ?? ''), isPage: true }),
	);
}

const unescaped = (text: string): string => text.replaceAll('&#38;', '&').replaceAll('&amp;', '&');
