import type { Answer } from '../search/engine.ts';
import { resultItem } from './search-result.ts';
import { moreLabel } from './search-words.ts';

const PAGE = 10;

/** The list of results, some at a time. */
export function resultList(list: HTMLElement, more: HTMLButtonElement) {
	let results: Answer['results'] = [];
	let typed = '';

	const itemsOf = async (some: Answer['results'], text: string) =>
		(await Promise.all(some.map((result) => result()))).map((shown) => resultItem(shown, text));

	function tell() {
		const left = results.length - list.children.length;
		more.hidden = left <= 0;
		more.textContent = moreLabel(left);
	}

	/** Fetches the first of an answer's results; the function it gives puts them in place of what stands there. */
	async function prepare(next: Answer['results'], text: string, atLeast = 0): Promise<() => void> {
		const items = await itemsOf(next.slice(0, Math.max(PAGE, atLeast)), text);
		return () => {
			results = next;
			typed = text;
			list.replaceChildren(...items);
			tell();
		};
	}

	/** Shows the next ones and goes to the first of them. */
	async function showMore() {
		const current = results;
		const from = list.children.length;
		const items = await itemsOf(current.slice(from, from + PAGE), typed);
		if (current !== results || list.children.length !== from) return;
		list.append(...items);
		tell();
		items[0]?.querySelector('a')?.focus();
	}

	return {
		prepare,
		showMore,
		get shown() {
			return list.children.length;
		},
	};
}
