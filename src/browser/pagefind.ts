import type { Answer, Facet, Question, Searcher, ShownResult } from '../search/engine.ts';
import { extract, mark } from '../search/literal/extract.ts';
import { fold, foldedWords } from '../search/literal/fold.ts';

/** What we use of Pagefind's own module. */
interface Pagefind {
	/** Every page where the query is null. */
	search(query: string | null): Promise<{ results: Page[] }>;
}

interface Page {
	id: string;
	data(): Promise<Data>;
}

interface Data {
	url: string;
	content: string;
	meta: Record<string, string>;
}

/** So many pages are read to see what they really say before somebody is asked whether to go on. */
const AT_ONCE = 150;
const MOST = 450;

/**
 * Searches a Pagefind bundle. Pagefind passes over words it does not know and divides Chinese as it likes; here each
 * page it names is read, what has the words as typed comes first and what lacks one of them is left out. Where it names
 * none that has them, the pages it did not name are read too.
 */
export function pagefind(base: string): Searcher {
	let loading: Promise<Pagefind> | undefined;

	function load(): Promise<Pagefind> {
		loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
		loading.catch(() => (loading = undefined));
		return loading;
	}

	async function search(question: Question): Promise<Answer> {
		const words = foldedWords(question.text);
		if (words.length === 0) return answerTo(question, []);
		const engine = await load();
		// It knows full-width and old forms only as they are written.
		const queries = [...new Set([words.join(' '), question.text])];
		const pages = (await Promise.all(queries.map((query) => engine.search(query)))).flatMap(({ results }) => results);
		const named = new Set<string>();
		const likely = pages.filter(({ id }) => !named.has(id) && named.add(id));
		const others = (await engine.search(null)).results.filter(({ id }) => !named.has(id));
		return look(question, likely, others, []);
	}

	return { prepare: load, search, suggest: async () => [], named: async () => [] };
}

/** Reads some of the pages, the likely ones first, and answers from what was read. */
async function look(question: Question, likely: Page[], others: Page[], before: Data[]): Promise<Answer> {
	const [whole, words] = [fold(question.text), foldedWords(question.text)];
	const left = [likely, others].filter(({ length }) => length > 0);
	const found: Data[] = [];
	for (let read = 0; left[0] && read < MOST && (read === 0 || found.length === 0); read += AT_ONCE) {
		const data = await Promise.all(left[0].splice(0, AT_ONCE).map((page) => page.data()));
		found.push(...verified(data, whole, words));
		if (left[0].length === 0) left.shift();
	}
	const all = [...before, ...found];
	const [next = [], rest = []] = left;
	return answerTo(question, all, {
		entries: next.length + rest.length,
		look: () => look(question, next, rest, all),
	});
}

const NOTHING = 3;

/** The pages that have every word: those first that have them as typed, in the title or in the text. */
function verified(pages: Data[], whole: string, words: string[]): Data[] {
	return pages
		.map((data, order) => ({ data, order, rank: rankOf(data, whole, words) }))
		.filter(({ rank }) => rank < NOTHING)
		.sort((a, b) => a.rank - b.rank || a.order - b.order)
		.map(({ data }) => data);
}

function rankOf({ content, meta }: Data, whole: string, words: string[]): number {
	if (fold(meta.title ?? '').includes(whole)) return 0;
	const { date: _, column: __, ...said } = meta;
	const texts = [content, ...Object.values(said)].map(fold);
	const has = (word: string) => texts.some((text) => text.includes(word));
	if (has(whole)) return 1;
	return words.every(has) ? 2 : NOTHING;
}

const FACET_OF = { column: ({ meta }: Data) => meta.column, year: ({ meta }: Data) => meta.date?.slice(0, 4) } as const;
const SPLIT_BY = ['column', 'year'] as const;

function answerTo({ text, only, order }: Question, found: Data[], further?: Answer['further']): Answer {
	const hasAll = (data: Data, names: readonly (typeof SPLIT_BY)[number][]) =>
		names.every((name) => only[name] === undefined || FACET_OF[name](data) === only[name]);
	const kept = found.filter((data) => hasAll(data, SPLIT_BY));
	if (order === 'date') kept.sort((a, b) => ((b.meta.date ?? '') < (a.meta.date ?? '') ? -1 : 1));
	const counted = SPLIT_BY.map((name): Facet => {
		const counts = new Map<string, number>();
		for (const data of found.filter((one) =>
			hasAll(
				one,
				SPLIT_BY.filter((other) => other !== name),
			),
		)) {
			const value = FACET_OF[name](data);
			if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		const values = Array.from(counts, ([value, entries]) => ({ value, label: value, entries }));
		return { name, values: values.sort((a, b) => b.entries - a.entries || (a.value < b.value ? 1 : -1)) };
	});
	const facets = counted.filter(({ name, values }) => values.length > (only[name] === undefined ? 1 : 0));
	return {
		results: kept.map((data) => async () => shown(data, text)),
		isSplit: facets.some(({ values }) => values.length > 1),
		facets: () => facets,
		synonyms: [],
		nearTerms: [],
		...(further && further.entries > 0 && { further }),
	};
}

function shown({ url, content, meta }: Data, text: string): ShownResult {
	const whole = fold(text);
	const words = fold(`${meta.title} ${content}`).includes(whole) ? [whole] : foldedWords(text);
	return {
		url,
		title: mark(meta.title ?? url, words),
		facts: [meta.date, meta.column].filter((fact) => fact !== undefined),
		extract: extract(content, words),
	};
}
