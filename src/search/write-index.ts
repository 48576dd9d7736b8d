import type { IndexFile, SearchEngine, SearchPage } from './engine.ts';
import type { Suggestible } from './literal/suggest.ts';
import { writeLiteralIndex, writeTexts } from './literal/write-index.ts';
import { pageText } from './page-text.ts';

/** What a site says besides its pages. */
export interface SiteWords {
	/** The network's groups of words of which each finds the others. */
	synonyms?: string[][];
	/** What may be suggested besides its entries and whom they are about. */
	suggestible?: Suggestible[];
}

/** Writes one site's index of these pages. Whatever the engine, it has the texts that the hub's index leads to. */
export async function writeIndex(
	engine: SearchEngine,
	pages: SearchPage[],
	words: SiteWords = {},
): Promise<IndexFile[]> {
	const entries = entriesOf(pages);
	if (engine === 'literal') return writeLiteralIndex(entries, words);
	// Its program is loaded only where it is wanted.
	const { writeBundle } = await import('./pagefind-writer.ts');
	return [...(await writeBundle(pages)), ...writeTexts(entries).files];
}

/** Writes what leads the hub's index to these pages of its own, which have no index for themselves. */
export const writeSharedTexts = (pages: SearchPage[]): IndexFile[] => writeTexts(entriesOf(pages)).files;

const entriesOf = (pages: SearchPage[]) =>
	pages.map(({ path, html, ...facts }) => ({ ...pageText(path, new TextDecoder().decode(html)), ...facts }));
