import type { Searcher, Suggestion } from '../search/engine.ts';
import { make } from './make-element.ts';
import { isComposing, suggestionAfter } from './search-keys.ts';
import { pieceNode } from './search-result.ts';
import { KINDS } from './search-words.ts';

const PAUSE = 120;

/** Opens a list of suggestions below a box while somebody types (the combobox pattern); gives what closes it. */
export function suggestBelow(
	input: HTMLInputElement,
	list: HTMLElement,
	suggest: Searcher['suggest'],
	choose: (suggestion: Suggestion) => void,
): () => void {
	let offered: Suggestion[] = [];
	let active = -1;
	let timer = 0;
	let asked = 0;

	input.setAttribute('role', 'combobox');
	input.setAttribute('aria-autocomplete', 'list');
	input.setAttribute('aria-controls', list.id);
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', '建议');
	show([]);

	function show(next: Suggestion[]) {
		offered = next;
		list.replaceChildren(...next.map(option));
		list.hidden = next.length === 0;
		input.setAttribute('aria-expanded', String(next.length > 0));
		point(-1);
	}

	function option({ kind, label }: Suggestion, number: number): HTMLElement {
		const words = make('span', {}, ...label.map(pieceNode));
		const item = make('div', { id: `${list.id}-${number}` }, words, make('span', { className: 'kind' }, KINDS[kind]));
		item.setAttribute('role', 'option');
		return item;
	}

	function point(number: number) {
		active = number;
		for (const [at, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(at === number));
		const item = list.children[number];
		if (item) input.setAttribute('aria-activedescendant', item.id);
		else input.removeAttribute('aria-activedescendant');
		item?.scrollIntoView({ block: 'nearest' });
	}

	function close() {
		clearTimeout(timer);
		asked++;
		if (offered.length > 0) show([]);
	}

	// What is shown stays until the next is there, so that nothing flickers.
	function whenTypingPauses() {
		clearTimeout(timer);
		asked++;
		point(-1);
		const typed = input.value.trim();
		if (!typed) show([]);
		else timer = window.setTimeout(() => void ask(typed), PAUSE);
	}

	async function ask(typed: string) {
		const number = asked;
		// A page without suggestions is still a search page.
		const next = await suggest(typed).catch(() => []);
		if (number === asked && document.activeElement === input) show(next);
	}

	input.addEventListener('compositionstart', close);
	input.addEventListener('compositionend', whenTypingPauses);
	input.addEventListener('input', (event) => {
		if (!(event as InputEvent).isComposing) whenTypingPauses();
	});
	input.addEventListener('blur', close);
	input.addEventListener('keydown', (event) => {
		if (isComposing(event) || offered.length === 0) return;
		const next = suggestionAfter(event.key, active, offered.length);
		if (next !== undefined) point(next);
		else if (event.key === 'Escape') close();
		else if (event.key === 'Enter' && active >= 0) take(offered[active]);
		else return;
		event.preventDefault();
	});

	function take(suggestion: Suggestion | undefined) {
		close();
		if (suggestion) choose(suggestion);
	}

	// The box keeps the focus, so that the list does not close before the click arrives.
	list.addEventListener('pointerdown', (event) => event.preventDefault());
	list.addEventListener('mousedown', (event) => event.preventDefault());
	list.addEventListener('click', ({ target }) => {
		const number = [...list.children].findIndex((item) => item.contains(target as Node));
		take(offered[number]);
	});
	return close;
}
