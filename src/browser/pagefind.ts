import type { Answer, Piece, Question, Searcher, ShownResult } from '../search/engine.ts';
import { mark } from '../search/literal/extract.ts';
import { fold, foldedWords } from '../search/literal/fold.ts';

/** What we use of Pagefind's own module. */
interface Pagefind {
	search(query: string): Promise<{ results: { data(): Promise<Data> }[] }>;
}

interface Data {
	url: string;
	content: string;
	excerpt: string;
	meta: Record<string, string>;
}

/** So many results are read to see what really has the words. */
const VERIFIED = 30;

/** Searches a Pagefind bundle; what has the words as typed comes first, and what lacks one of them is left out. */
export function pagefind(base: string): Searcher {
	let loading: Promise<Pagefind> | undefined;

	function load(): Promise<Pagefind> {
		loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
		loading.catch(() => (loading = undefined));
		return loading;
	}

	async function search({ text }: Question): Promise<Answer> {
		const whole = fold(text);
		const words = foldedWords(text);
		if (words.length === 0) return { results: [], facets: [], synonyms: [], nearTerms: [] };
		const { results } = await (await load()).search(words.join(' '));
		const read = await Promise.all(results.slice(0, VERIFIED).map((result) => result.data()));
		const first = read
			.map((data, order) => ({ data, order, rank: rankOf(data, whole, words) }))
			.filter(({ rank }) => rank < NOTHING)
			.sort((a, b) => a.rank - b.rank || a.order - b.order)
			.map(
				({ data }) =>
					async () =>
						shown(data, words),
			);
		const rest = results.slice(VERIFIED).map((result) => async () => shown(await result.data(), words));
		return { results: [...first, ...rest], facets: [], synonyms: [], nearTerms: [] };
	}

	return { prepare: load, search, suggest: async () => [] };
}

const NOTHING = 3;

function rankOf({ content, meta }: Data, whole: string, words: string[]): number {
	if (fold(meta.title ?? '').includes(whole)) return 0;
	const text = fold([content, ...Object.values(meta)].join(' '));
	if (text.includes(whole)) return 1;
	return words.every((word) => text.includes(word)) ? 2 : NOTHING;
}

function shown({ url, excerpt, meta }: Data, words: string[]): ShownResult {
	return {
		url,
		title: mark(meta.title ?? url, words),
		facts: [meta.date, meta.column].filter((fact) => fact !== undefined),
		extract: pieces(excerpt),
	};
}

// An excerpt is cut anywhere; what closes the sentence before says nothing.
const LEADING = /^[\s\p{Po}\p{Pe}\p{Pf}\p{Pd}\p{Pc}]+/u;

/** Only marks are taken over from the excerpt, everything else as text. */
function pieces(excerpt: string): Piece[] {
	const source = new DOMParser().parseFromString(excerpt, 'text/html').body;
	return Array.from(source.childNodes, (node) => {
		const words = node.textContent ?? '';
		return { text: node === source.firstChild ? words.replace(LEADING, '') : words, isFound: node.nodeName === 'MARK' };
	});
}
