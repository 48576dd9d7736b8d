import type { IndexFile, SearchPage } from '../../src/search/engine.ts';

/** A search engine to be measured. */
export interface SearchContender {
	title: string;
	write(pages: SearchPage[]): Promise<IndexFile[]>;
	/** Readers of an index that is served at this address from a folder. */
	readers(address: string, folder: string): NewReader;
}

/** Somebody who has loaded nothing yet. */
export type NewReader = () => Promise<Ask>;

/** Answers one query: the addresses of the first results as a reader sees them, then of all. */
export type Ask = (query: string) => Promise<{ first: string[]; all: () => Promise<string[]> }>;

/** So many results are shown at once. */
export const SHOWN = 10;
