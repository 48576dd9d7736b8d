import type { NetworkSettings } from '../schema/network.ts';

/** What may stand behind a search page. */
export type SearchEngine = Exclude<NetworkSettings['search'], 'none'>;

/** A page to be found: its address from the site's base, and its HTML, as bytes because a branch may have thousands. */
export interface SearchPage {
	path: string;
	html: Uint8Array;
}

/** A file of an index, from the site's base. */
export interface IndexFile {
	path: string;
	bytes: Uint8Array;
	/** The same for every branch: stored once for the whole network. */
	isRuntime?: boolean;
}

/** A piece of text; `isFound` where it is what was looked for. */
export interface Piece {
	text: string;
	isFound: boolean;
}

/** A result as the list shows it. */
export interface ShownResult {
	url: string;
	title: Piece[];
	/** Date, column. */
	facts: string[];
	extract: Piece[];
}

/** What a query finds, best first; each result is fetched when it is shown. */
export interface Answer {
	results: (() => Promise<ShownResult>)[];
	/** Where nothing is found: parts of the query that would find something, and in how many entries. */
	nearTerms: { term: string; entries: number }[];
}

/** A search engine in the browser. */
export interface Searcher {
	/** Fetches what every search needs. */
	prepare(): Promise<unknown>;
	search(query: string): Promise<Answer>;
}
