import type { IndexFile, SearchEngine, SearchPage } from './engine.ts';
import { writeLiteralIndex } from './literal/write-index.ts';
import { pageText } from './page-text.ts';

/** Writes one site's index of these pages. */
export async function writeIndex(engine: SearchEngine, pages: SearchPage[]): Promise<IndexFile[]> {
	if (engine === 'literal')
		return writeLiteralIndex(pages.map(({ path, html }) => pageText(path, new TextDecoder().decode(html))));
	// Its program is loaded only where it is wanted.
	const { writeBundle } = await import('./pagefind-writer.ts');
	return writeBundle(pages);
}
