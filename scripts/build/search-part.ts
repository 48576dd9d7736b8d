import { join } from 'node:path';
import type { Branch } from '../../src/compose/branch.ts';
import { wordsOf } from '../../src/compose/words-of.ts';
import { topicPath } from '../../src/network/addresses.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import type { SearchEngine, SearchPage } from '../../src/search/engine.ts';
import { type SiteWords, writeIndex } from '../../src/search/write-index.ts';
import type { Layout } from './layout.ts';
import type { ReleaseWriter } from './release.ts';
import { storeOnce } from './store-once.ts';

/** Adds a site's search index to its release; what is the same for every site is on disk once for the whole network. */
export async function addSearch(
	writer: ReleaseWriter,
	layout: Layout,
	engine: SearchEngine,
	pages: SearchPage[],
	words: SiteWords,
): Promise<void> {
	for (const file of await writeIndex(engine, pages, words)) {
		if (file.isRuntime) writer.link(file.path, storeOnce(join(layout.store, 'search-runtime'), file));
		else writer.write(file.path, file.bytes);
	}
}

/** What is said of a branch's entries besides their pages, by their paths. */
export function searchFacts({ columns, topics }: Branch): Map<string, Omit<SearchPage, 'path' | 'html'>> {
	const titles = new Map(topics.map(({ id, title }) => [id, title]));
	return new Map(
		columns.flatMap(({ entries, isShared }) =>
			entries.map(({ data }) => {
				const topic = data.topic && titles.get(data.topic);
				const person = data.collection === 'stories' && data.person;
				const isWithheld = data.isWithheld && { isWithheld: true };
				return [
					data.path,
					{ ...(topic && { topic }), ...(person && { person }), ...isWithheld, ...(isShared && { isShared }) },
				];
			}),
		),
	);
}

/** What a branch's search knows besides its entries. */
export function searchWords(branch: Branch, { synonyms }: NetworkSettings): SiteWords {
	return {
		synonyms: synonyms.map(({ words }) => words),
		suggestible: [
			...branch.topics.map(({ id, title }) => ({ kind: 'topic' as const, text: title, path: topicPath(id) })),
			...wordsOf(branch).map((text) => ({ kind: 'word' as const, text })),
		],
	};
}
