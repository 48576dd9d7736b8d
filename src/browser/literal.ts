import type { Answer, Question, Searcher, ShownResult } from '../search/engine.ts';
import { extract, mark } from '../search/literal/extract.ts';
import { INDEX_FOLDER, START } from '../search/literal/format.ts';
import { type Hit, rank } from '../search/literal/rank.ts';
import { LiteralIndex } from '../search/literal/read-index.ts';

/** Searches the index we write ourselves. */
export function literal(base: string): Searcher {
	let opening: Promise<LiteralIndex> | undefined;

	function open(): Promise<LiteralIndex> {
		opening ??= LiteralIndex.open((name) => fetchBytes(`${base}${INDEX_FOLDER}${name}`, name === START));
		opening.catch(() => (opening = undefined));
		return opening;
	}

	async function search({ text }: Question): Promise<Answer> {
		const index = await open();
		const { hits, nearTerms } = await rank(index, text);
		return { results: hits.map((hit) => () => show(index, base, hit)), facets: [], synonyms: [], nearTerms };
	}

	return {
		prepare: open,
		// A site that was published meanwhile has other files: its new index is read.
		search: (question) =>
			search(question).catch(() => {
				opening = undefined;
				return search(question);
			}),
		suggest: async () => [],
	};
}

async function show(index: LiteralIndex, base: string, { entry, words }: Hit): Promise<ShownResult> {
	const { path, title, column, date } = index.entries[entry]!;
	const text = await index.textOf(entry).catch(() => '');
	return {
		url: base + path,
		title: mark(title, words),
		facts: [date, column].filter((fact) => fact !== undefined),
		extract: extract(text, words),
	};
}

async function fetchBytes(url: string, isStart: boolean): Promise<Uint8Array> {
	const response = await fetch(url, isStart ? { cache: 'no-cache' } : {});
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
