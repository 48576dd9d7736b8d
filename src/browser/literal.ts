import type { Answer, Question, Searcher, ShownResult, Suggestion } from '../search/engine.ts';
import { type Asked, ask } from '../search/literal/ask.ts';
import { extract, mark } from '../search/literal/extract.ts';
import { fold } from '../search/literal/fold.ts';
import { END, START } from '../search/literal/format.ts';
import type { Hit, Hits } from '../search/literal/hits.ts';
import { inTitles, rank } from '../search/literal/rank.ts';
import { LiteralIndex, type Scope } from '../search/literal/read-index.ts';
import { speltPart } from '../search/literal/spelt-part.ts';
import { MANY, Suggestions } from '../search/literal/suggest.ts';

/** So many titles are suggested of a whole network. */
const TITLES = 4;

/** Searches the index we write ourselves: a branch's own, or that of the whole network. */
export function literal(base: string, scope: Scope = 'branch'): Searcher {
	let opening: Promise<LiteralIndex> | undefined;
	let suggesting: Promise<Suggestions> | undefined;
	const load = (path: string) => fetchBytes(base + path, path.endsWith(START));

	function open(): Promise<LiteralIndex> {
		opening ??= LiteralIndex.open(load, scope);
		opening.catch(() => (opening = undefined));
		return opening;
	}

	// What was published meanwhile has other files: the new index is read.
	async function lookAgain(question: Question): Promise<Answer> {
		opening = undefined;
		return answer(await ask(await open(), question), question);
	}

	function answer({ hits, further, ...rest }: Asked, question: Question): Answer {
		return {
			...rest,
			results: {
				length: hits.length,
				slice: (from, to) => hits.slice(from, to).map((hit) => () => show(base, hit, question)),
			},
			...(further && {
				further: {
					entries: further.entries,
					look: () =>
						further.look().then(
							(next) => answer(next, question),
							() => lookAgain(question),
						),
				},
			}),
		};
	}

	return {
		prepare: () => Promise.all([open(), suggestions()]),
		search: (question) =>
			open()
				.then((index) => ask(index, question))
				.then(
					(asked) => answer(asked, question),
					() => lookAgain(question),
				),
		async suggest(typed) {
			const hits = hitsLike(typed);
			const titles = scope === 'hub' ? titlesOf(hits).catch(() => titlesAgain(typed)) : [];
			hits.catch(() => {});
			const known = (await suggestions()).suggest(typed, base);
			const found = await titles;
			return [...known.slice(0, MANY - found.length), ...found];
		},
		named: async (text) => (await suggestions()).suggest(text, base, 'names'),
	};

	// What is typed is mostly sent a moment later: the lists it needs are here by then.
	async function hitsLike(typed: string): Promise<Hits[]> {
		const whole = fold(typed);
		if (whole.length < 2) return [];
		const index = await open();
		return rank(await index.first(), { whole, words: [whole] });
	}

	// A branch has its titles among what it suggests; those of a whole network are found as everything else is.
	async function titlesOf(hits: Promise<Hits[]>): Promise<Suggestion[]> {
		return Promise.all(
			inTitles(await hits)
				.slice(0, TITLES)
				.map(async ({ segment, entry, words }) => {
					const { title, path } = await segment.textOf(entry);
					const { slug } = segment.siteOf(entry)!;
					const url = base + (slug && `${slug}/`) + path;
					return { kind: 'entry' as const, label: mark(title, words), text: title, url };
				}),
		);
	}

	function titlesAgain(typed: string): Promise<Suggestion[]> {
		opening = undefined;
		return titlesOf(hitsLike(typed)).catch(() => []);
	}

	function suggestions(): Promise<Suggestions> {
		suggesting ??= Suggestions.open(load, scope);
		suggesting.catch(() => (suggesting = undefined));
		return suggesting;
	}
}

async function show(base: string, { segment, entry, words: found }: Hit, { text }: Question): Promise<ShownResult> {
	const site = segment.siteOf(entry)!;
	const home = base + (site.slug && `${site.slug}/`);
	const branch = site.slug ? [site.name] : [];
	try {
		const { path, title, column, date, body, about } = await segment.textOf(entry);
		// A title that was found as it is spelt has none of the letters.
		const spelt = found.length > 0 ? undefined : (await speltPart(segment, fold(text)))(entry, title);
		const words = spelt ? [fold(spelt)] : found;
		return {
			url: home + path,
			title: mark(title, words),
			facts: [date, ...branch, column].filter((fact) => fact !== undefined),
			extract: extract([body, about].filter(Boolean).join(END), words),
		};
	} catch {
		// The site was published anew a moment ago; its own index knows where the entry is now.
		return {
			url: `${home}search/?q=${encodeURIComponent(text)}`,
			title: [{ text: `在${site.name || '本站'}里找“${text}”`, isFound: false }],
			facts: [segment.columnOf(entry), segment.yearOf(entry)].filter((fact) => fact !== undefined),
			extract: [],
		};
	}
}

async function fetchBytes(url: string, isStart: boolean): Promise<Uint8Array> {
	const response = await fetch(url, isStart ? { cache: 'no-cache' } : {});
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
