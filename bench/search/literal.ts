import { INDEX_FOLDER } from '../../src/search/literal/format.ts';
import { rank } from '../../src/search/literal/rank.ts';
import { LiteralIndex } from '../../src/search/literal/read-index.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { type SearchContender, SHOWN } from './contender.ts';

/** Ours: every text literally. */
export const literal: SearchContender = {
	title: 'ours',
	write: (pages) => writeIndex('literal', pages),
	async open(address) {
		const index = await LiteralIndex.open(async (name) => {
			const response = await fetch(address + INDEX_FOLDER + name);
			if (!response.ok) throw new Error(`${name}: ${response.status}`);
			return new Uint8Array(await response.arrayBuffer());
		});
		return async (query) => {
			const { hits } = await rank(index, query);
			await Promise.all(hits.slice(0, SHOWN).map(({ entry }) => index.textOf(entry)));
			const all = hits.map(({ entry }) => index.entries[entry]!.path);
			return { first: all.slice(0, SHOWN), all: async () => all };
		};
	},
};
