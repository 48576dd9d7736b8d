/** First parts of an address that belong to the system; no branch and no column may be called so. */
export const RESERVED = new Set(
	(
		'page topics about contact search sitemap screen feed 404 pagefind ' +
		'branches committees study-library lists services places ' +
		'theme media admin console desk api write review me'
	).split(' '),
);

/** A branch's folder name and part of its address. */
export const SLUG = /^[a-z][a-z0-9-]{1,38}$/;
