import { ask } from '../../src/search/literal/ask.ts';
import { ENTRIES, type ListedEntry } from '../../src/search/literal/format.ts';
import { LiteralIndex } from '../../src/search/literal/read-index.ts';
import { unpackJson } from '../../src/search/literal/unpack.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { type SearchContender, SHOWN } from './contender.ts';

/** Ours: every text literally. */
export const literal: SearchContender = {
	title: 'ours',
	write: (pages) => writeIndex('literal', pages),
	async open(address) {
		const load = async (path: string) => {
			const response = await fetch(address + path);
			if (!response.ok) throw new Error(`${path}: ${response.status}`);
			return new Uint8Array(await response.arrayBuffer());
		};
		const index = await LiteralIndex.open(load);
		let paths: Promise<Map<string, string>> | undefined;
		return async (query) => {
			const { hits } = await ask(index, { text: query, only: {}, order: 'relevance' });
			const first = await Promise.all(hits.slice(0, SHOWN).map(({ segment, entry }) => segment.textOf(entry)));
			const all = async () => {
				// A browser has no use for all addresses, so that only the judge fetches them.
				paths ??= load(ENTRIES)
					.then((bytes) => unpackJson<ListedEntry[]>(bytes))
					.then((entries) => new Map(entries.map(({ text, path }) => [text, path])));
				const known = await paths;
				return hits.map(({ segment, entry }) => known.get(segment.head.textName(entry))!);
			};
			return { first: first.map(({ path }) => path), all };
		};
	},
};
