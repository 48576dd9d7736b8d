/** Where the index stands, from the site's base. */
export const INDEX_FOLDER = 'search/index/';

/** The one file of an index whose name never changes. */
export const START = 'start.bin';

/** Stands after a title, a body and what is said about them, so that nothing is found across. */
export const END = '\n';

/** An entry as the list of results shows it. */
export interface ListedEntry {
	/** From the site's base. */
	path: string;
	title: string;
	column?: string;
	date?: string;
}

/** What has to be known before anything can be looked up. */
export interface Start {
	/** Folder of all other files; another index has another name. */
	version: string;
	entries: ListedEntry[];
	/** Length of each entry's folded text with its ends; the texts stand one after the other. */
	lengths: number[];
	/** Length of each folded title. */
	titleLengths: number[];
	/** The first pair of characters in each bucket, one after the other. */
	firstPairs: string;
}

export const bucketFile = (version: string, bucket: number): string => `${version}/pairs-${bucket}.bin`;
export const textFile = (version: string, entry: number): string => `${version}/text-${entry}.bin`;
export const pinyinFile = (version: string): string => `${version}/pinyin.bin`;
