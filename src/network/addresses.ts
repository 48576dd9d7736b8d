/**
 * Stands for "the root of this site" in everything that is rendered. Whoever writes or serves a page
 * replaces it by the way from that page to the root, so that one release serves anywhere.
 */
export const BASE = '/__BASE__/';

/** An address inside the site that is being rendered: the branch, or the hub. */
export const href = (path = ''): string => BASE + path;

/** From a branch to the hub. */
export const hubHref = (path = ''): string => `${BASE}../${path}`;

/** A page of a column, from the root of its site. */
export const columnPath = (column: string, page = 1): string => (page > 1 ? `${column}/page/${page}/` : `${column}/`);
/** A year of a column. */
export const yearPath = (column: string, year: string): string => `${column}/${year}/`;
/** An entry. */
export const entryPath = (column: string, id: string): string => `${column}/${id}/`;
/** A topic. */
export const topicPath = (id: string): string => `topics/${id}/`;

/** The way back from a page to its site's root: `''` → `./`, `news/x/` → `../../`. */
export function relativeBase(path: string): string {
	const depth = path.split('/').length - 1;
	return depth === 0 ? './' : '../'.repeat(depth);
}

/** Replaces the stand-in by `base`, which ends with a slash. */
export function resolveBase(html: string, base: string): string {
	return html.replaceAll(BASE, base);
}

/** The same for UTF-8 bytes. Stand-in and base are ASCII, so each byte may pass for a character: no decoding of Chinese. */
export function resolveBaseInBytes(html: Uint8Array, base: string): Buffer {
	return Buffer.from(
		resolveBase(Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString('latin1'), base),
		'latin1',
	);
}
