import { join } from 'node:path';
import { type SearchPage, storeRuntime, writeBundle } from '../../src/search/pagefind-writer.ts';
import type { Layout } from './layout.ts';
import type { ReleaseWriter } from './release.ts';

/** Adds a site's search bundle to its release; the runtime is on disk once for the whole network. */
export async function addSearch(writer: ReleaseWriter, layout: Layout, pages: SearchPage[]): Promise<void> {
	for (const file of await writeBundle(pages)) {
		const path = `pagefind/${file.path}`;
		if (file.isRuntime) writer.link(path, storeRuntime(join(layout.store, 'search-runtime'), file));
		else writer.write(path, file.bytes);
	}
}
