interface Place {
	/** Absolute. */
	address: string;
	/** Day of the last change, `2026-11-21`. */
	changed?: string;
}

/** A sitemap of pages. */
export const urlset = (pages: Place[]): Response => xml('urlset', 'url', pages);

/** A sitemap of sitemaps. */
export const sitemapIndex = (sitemaps: Place[]): Response => xml('sitemapindex', 'sitemap', sitemaps);

function xml(root: string, item: string, places: Place[]): Response {
	const lines = places.map(
		({ address, changed }) =>
			`<${item}><loc>${escapeXml(encodeURI(address))}</loc>${changed ? `<lastmod>${escapeXml(changed)}</lastmod>` : ''}</${item}>\n`,
	);
	const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${root}>\n`;
	return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as it may stand in XML, between tags or in an attribute. */
export function escapeXml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
