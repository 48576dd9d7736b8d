const SYSTEM = 'theme media admin console desk api write review me';

/** First parts of the hub's addresses; no branch may be called so. */
export const RESERVED_SLUGS = new Set(
	`${SYSTEM} page topics about contact search sitemap screen feed pages 404 pagefind branches committees study lists services places activities shared`.split(
		' ',
	),
);

/** First parts of a branch's own addresses; no column may be called so. */
export const RESERVED_COLUMNS = new Set(
	`${SYSTEM} page topics about contact search sitemap screen feed 404 pagefind people branches committees shared`.split(
		' ',
	),
);

/** A branch's folder name and part of its address. */
export const SLUG = /^[a-z][a-z0-9-]{1,38}$/;
