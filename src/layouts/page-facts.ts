/** What a page says about itself to people who share it and to programs that read it. */
export interface PageFacts {
	title: string;
	description: string;
	/** From the site's base: `news/page/2/`. */
	path: string;
	/** Absolute address of the original, where this page is a copy. */
	canonical?: string;
	/** The column the page stands in, or is. */
	column?: { title: string; summary?: string; type: string };
	article?: { title: string; date: string; updated?: string; author?: string; source?: string };
	/** Path of a picture for share cards, from the site's base. */
	image?: string;
	/** Not for search engines: 404, search. */
	hidden?: boolean;
	/** The search page, which needs no second search form. */
	search?: boolean;
	/** Its scripts run WebAssembly, as Pagefind does. */
	runsWasm?: boolean;
	/** The site is this page alone, without a feed. */
	closed?: boolean;
}

/** The site a page belongs to: a branch, or the hub. */
export interface SiteFacts {
	name: string;
	/** Absolute, ends with a slash. */
	address: string;
	palette: string;
}
