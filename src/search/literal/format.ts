/** Where a branch's index stands, from its base; its one file whose name never changes is `START`. */
export const INDEX_FOLDER = 'search/index/';

/** Where the index of the whole network stands, from the hub's base. */
export const HUB_FOLDER = '_search/';

export const START = 'start.bin';

/** What each branch lists of the entries that search knows, from its base. */
export const ENTRIES = 'search/entries.bin';

/** Stands after each part of an entry's text, so that nothing is found across. */
export const END = '\n';

/** A site whose entries an index holds; in a branch's own index the one with an empty slug, as the hub itself is at the hub. */
export interface IndexedSite {
	slug: string;
	name: string;
	committee?: string;
}

/** What has to be known before anything can be looked up: it alone is replaced when something changes. */
export interface Start {
	sites: IndexedSite[];
	/** Groups of words of which each finds the others. */
	synonyms: string[][];
	/** What has changed since the others were made comes first, then the newest entries. */
	segments: ListedSegment[];
	/** So many of the segments are looked at first. */
	first: number;
	/** What tells of the others, eight by eight, which of them surely lack a text. */
	sieves?: ListedSieve[];
}

/** What is known of several older segments together, in a folder of this name that never changes. */
export interface ListedSieve {
	version: string;
	/** A power of two. */
	fileCount: number;
	/** Characters of the longest parts of texts it knows. */
	longest: number;
}

/** Entries indexed together, in a folder of this name that never changes. */
export interface ListedSegment {
	version: string;
	entries: number;
	/** Its head as base64, where it is small: one request less. */
	head?: string;
	/** Sites whose entries in it no longer count. */
	without?: string[];
}

/** What the numbers in a segment's head stand for. */
export interface Tables {
	sites: string[];
	columns: string[];
	topics: string[];
}

/** An entry's text as search reads it from its page, and as the list of results shows it: in a file named by its content, below its site. */
export interface EntryText {
	/** From the site's base. */
	path: string;
	title: string;
	body: string;
	/** Author, photographer, tags. */
	about: string;
	column?: string;
	date?: string;
}

/** An entry in a branch's list of what search knows. */
export interface ListedEntry {
	/** Name of its text. */
	text: string;
	path: string;
	title: string;
	/** Characters of all that is written in it. */
	length: number;
	column?: string;
	date?: string;
	topic?: string;
	/** Whom it is about. */
	person?: string;
	/** Its body is for members. */
	isWithheld?: boolean;
	/** Stands at the hub; the branch only shows it too. */
	isShared?: boolean;
}

/** What is known of a segment's entries, then where to look for what. */
export const headFile = (version: string): string => `${version}/head.bin`;
/** The latter alone, a small part of it. */
export const whereFile = (version: string): string => `${version}/where.bin`;
/** What a sieve is made of; readers do not need it. */
export const markedFile = (version: string): string => `${version}/marked.bin`;
export const sieveFile = (version: string, file: number): string => `${version}/${file}.bin`;
export const bucketFile = (version: string, bucket: number): string => `${version}/pairs-${bucket}.bin`;
export const characterFile = (version: string, bucket: number): string => `${version}/characters-${bucket}.bin`;
export const textFile = (text: string): string => `search/text/${text}.bin`;

/** Bytes of a text's name in a head. */
export const NAME_BYTES = 4;

export const tripleFile = (version: string, bucket: number): string => `${version}/triples-${bucket}.bin`;
export const commonFile = (version: string, bucket: number): string => `${version}/common-${bucket}.bin`;

/** Bytes from which on the list of a pair is not loaded as a whole. */
export const COMMON = 20_000;

/** Bytes of a bucket before it is packed: about 8 KB to load. */
export const BUCKET = 10_000;
