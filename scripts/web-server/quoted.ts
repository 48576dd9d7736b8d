/** A path as nginx, Caddy and logrotate read it: in quotes where it has more than plain letters. */
export const quoted = (path: string): string =>
	/^[\w./$*-]+$/.test(path) ? path : `"${path.replace(/["\\]/g, '\\$&')}"`;
