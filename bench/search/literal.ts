import { ask } from '../../src/search/literal/ask.ts';
import { ENTRIES, type ListedEntry } from '../../src/search/literal/format.ts';
import type { Hit } from '../../src/search/literal/hits.ts';
import { once } from '../../src/search/literal/once.ts';
import { LiteralIndex, type Scope } from '../../src/search/literal/read-index.ts';
import { unpackJson } from '../../src/search/literal/unpack.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { type NewReader, type SearchContender, SHOWN } from './contender.ts';

/** Ours: every text literally. */
export const literal: SearchContender = {
	title: 'ours',
	write: (pages) => writeIndex('literal', pages),
	readers: (address) => literalReaders(address, 'branch'),
};

/** Readers of a branch's index, or of the whole network's: its addresses begin with the branch. */
export function literalReaders(address: string, scope: Scope): NewReader {
	const load = async (path: string) => {
		const response = await fetch(address + path);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return new Uint8Array(await response.arrayBuffer());
	};
	// A browser has no use for all addresses, so that only the judge fetches them.
	const lists = new Map<string, Promise<Map<string, string>>>();
	const pathsOf = (home: string) =>
		once(lists, home, async () => {
			const entries = await unpackJson<ListedEntry[]>(await load(home + ENTRIES));
			return new Map(entries.map(({ text, path }) => [text, home + path]));
		});
	return async () => {
		const index = await LiteralIndex.open(load, scope);
		return async (query) => {
			const asked = await ask(index, { text: query, only: {}, order: 'relevance' });
			const first = await Promise.all(
				asked.hits.slice(0, SHOWN).map(async (hit) => homeOf(hit) + (await hit.segment.textOf(hit.entry)).path),
			);
			const all = async () => {
				let whole = asked;
				while (whole.further) whole = await whole.further.look();
				const paths: string[] = [];
				// One list after the other: a thousand at once are more than a server takes.
				for (const hit of whole.hits.slice())
					paths.push((await pathsOf(homeOf(hit))).get(hit.segment.known.textName(hit.entry))!);
				return paths;
			};
			return { first, all };
		};
	};
}

function homeOf({ segment, entry }: Hit): string {
	const slug = segment.siteOf(entry)?.slug;
	return slug ? `${slug}/` : '';
}
