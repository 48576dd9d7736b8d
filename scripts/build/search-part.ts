import { join } from 'node:path';
import type { SearchEngine, SearchPage } from '../../src/search/engine.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import type { Layout } from './layout.ts';
import type { ReleaseWriter } from './release.ts';
import { storeOnce } from './store-once.ts';

/** Adds a site's search index to its release; what is the same for every site is on disk once for the whole network. */
export async function addSearch(
	writer: ReleaseWriter,
	layout: Layout,
	engine: SearchEngine,
	pages: SearchPage[],
): Promise<void> {
	for (const file of await writeIndex(engine, pages)) {
		if (file.isRuntime) writer.link(file.path, storeOnce(join(layout.store, 'search-runtime'), file));
		else writer.write(file.path, file.bytes);
	}
}
