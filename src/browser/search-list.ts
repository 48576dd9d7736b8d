import type { Answer, Results } from '../search/engine.ts';
import { resultItem } from './search-result.ts';
import { moreLabel } from './search-words.ts';

const PAGE = 10;

/** So many fill a screen; they do not wait for the others. */
const SCREEN = 5;

/** The list of results, some at a time. */
export function resultList(list: HTMLElement, more: HTMLButtonElement) {
	let results: Answer['results'] = [];
	let typed = '';

	const itemsOf = async (some: ReturnType<Results['slice']>, text: string) =>
		(await Promise.all(some.map((result) => result()))).map((shown) => resultItem(shown, text));

	function tell() {
		const left = results.length - list.children.length;
		more.hidden = left <= 0 || list.children.length < PAGE;
		more.textContent = moreLabel(left);
	}

	/**
	 * Fetches what a screen has room for of an answer's results, or so many; the function it gives puts them in place of
	 * what stands there, and resolves when a page of them stands there.
	 */
	async function prepare(next: Answer['results'], text: string, atLeast = SCREEN): Promise<() => void> {
		const items = await itemsOf(next.slice(0, atLeast), text);
		return () => {
			results = next;
			typed = text;
			list.replaceChildren(...items);
			tell();
		};
	}

	async function addUpTo(count: number): Promise<HTMLLIElement[]> {
		const current = results;
		const from = list.children.length;
		if (from >= Math.min(count, current.length)) return [];
		const items = await itemsOf(current.slice(from, count), typed);
		if (current !== results || list.children.length !== from) return [];
		list.append(...items);
		tell();
		return items;
	}

	/** Shows the next ones and goes to the first of them. */
	async function showMore() {
		const [first] = await addUpTo(list.children.length + PAGE);
		first?.querySelector('a')?.focus();
	}

	return {
		prepare,
		fill: () => addUpTo(PAGE),
		showMore,
		get shown() {
			return list.children.length;
		},
	};
}
