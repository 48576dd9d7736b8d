import type { NetworkSettings } from '../schema/network.ts';

/** What may stand behind a search page. */
export type SearchEngine = Exclude<NetworkSettings['search'], 'none'>;

/** A page to be found: its address from the site's base, and its HTML, as bytes because a branch may have thousands. */
export interface SearchPage {
	path: string;
	html: Uint8Array;
	/** Title of its topic. */
	topic?: string;
	/** Whom it is about. */
	person?: string;
	/** Its body is for members. */
	isWithheld?: boolean;
	/** Stands at the hub; the branch only shows it too. */
	isShared?: boolean;
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
	/** Date, column; at the hub also the branch. */
	facts: string[];
	extract: Piece[];
}

/** By what results may be split. At the hub also by branch and committee. */
export const FACETS = ['branch', 'committee', 'column', 'year', 'topic'] as const;
export type FacetName = (typeof FACETS)[number];

/** A facet with its values, the commonest first, and how many of the results have each; one with a single value is left out unless it is chosen. */
export interface Facet {
	name: FacetName;
	values: { value: string; label: string; entries: number }[];
}

/** What somebody asks; all of it stands in the address of the search page. */
export interface Question {
	text: string;
	/** Only results with these values. */
	only: Partial<Record<FacetName, string>>;
	order: 'relevance' | 'date';
}

/** Results, best first; each is fetched when it is shown. */
export interface Results {
	readonly length: number;
	slice(from: number, to: number): (() => Promise<ShownResult>)[];
}

/** What a question finds. */
export interface Answer {
	results: Results;
	/** There is more than one value of something to choose. */
	isSplit: boolean;
	/** By what the results may be split; counted when that is asked for. */
	facets: () => Facet[];
	/** Other words for what was typed that were looked for too, from the network's own list. */
	synonyms: string[];
	/** Where nothing is found: parts of the query that would find something, and in how many entries. */
	nearTerms: { term: string; entries: number }[];
	/** Where older entries were not looked at yet: looks at them too. `results` of it begin with those of this answer. */
	further?: { entries: number; look: () => Promise<Answer> };
}

/** Something to choose while typing. `url` leads straight to it; without one it is a word to search for. */
export interface Suggestion {
	kind: 'entry' | 'branch' | 'topic' | 'person' | 'word';
	label: Piece[];
	text: string;
	url?: string;
}

/** A search engine in the browser. */
export interface Searcher {
	/** Fetches what every search needs. */
	prepare(): Promise<unknown>;
	search(question: Question): Promise<Answer>;
	/** A few things that begin like what was typed, or are spelt so in pinyin; none where the engine knows none. */
	suggest(typed: string): Promise<Suggestion[]>;
	/** Branches, topics, people and words that are called so, or spelt so in pinyin; no entries. */
	named(text: string): Promise<Suggestion[]>;
}
