import type { Answer } from '../search/engine.ts';
import { literal } from './literal.ts';
import { pagefind } from './pagefind.ts';
import { nearTermLinks, resultItem } from './search-result.ts';

const PAGE = 10;
const place = document.querySelector<HTMLElement>('[data-search]');
if (place) start(place);

/** Makes the search page answer while somebody types. */
function start(place: HTMLElement) {
	const form = place.querySelector('form')!;
	const input = place.querySelector('input')!;
	const status = place.querySelector('[data-search-status]')!;
	const list = place.querySelector('[data-search-results]')!;
	const more = place.querySelector<HTMLButtonElement>('[data-search-more]')!;
	const near = place.querySelector<HTMLElement>('[data-search-near]')!;
	const base = new URL(place.dataset.base!, document.baseURI).href;
	const engine = place.dataset.search === 'pagefind' ? pagefind(base) : literal(base);

	let asked = '';
	let results: Answer['results'] = [];
	let shown = 0;
	let timer = 0;

	async function search(query: string) {
		if (query === asked) return;
		asked = query;
		rememberInAddress(query);
		if (!query) {
			show([]);
			status.textContent = '';
			return;
		}
		status.textContent = '正在查找……';
		try {
			const answer = await engine.search({ text: query, only: {}, order: 'relevance' });
			if (query !== asked) return;
			await show(answer.results);
			if (query !== asked) return;
			status.textContent =
				results.length > 0 ? `找到 ${results.length} 篇` : `没有找到“${query}”。换一个短一点的词试试。`;
			near.replaceChildren('可以只找：', ...nearTermLinks(answer.nearTerms));
			near.hidden = answer.nearTerms.length === 0;
		} catch {
			if (query !== asked) return;
			asked = '';
			show([]);
			status.textContent = '搜索暂时用不了，请稍后再试，或从网站地图里查找。';
		}
	}

	async function show(next: Answer['results']) {
		results = next;
		shown = 0;
		list.replaceChildren();
		near.hidden = true;
		await showMore();
	}

	async function showMore() {
		const current = results;
		const items = await Promise.all(current.slice(shown, shown + PAGE).map((result) => result()));
		if (current !== results) return;
		list.append(...items.map(resultItem));
		shown += items.length;
		more.hidden = shown >= results.length;
	}

	function rememberInAddress(query: string) {
		const address = new URL(location.href);
		if (query) address.searchParams.set('q', query);
		else address.searchParams.delete('q');
		history.replaceState(null, '', address);
	}

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(timer);
		search(input.value.trim());
	});

	function whenTypingPauses() {
		clearTimeout(timer);
		timer = window.setTimeout(() => search(input.value.trim()), 250);
	}
	input.addEventListener('compositionend', whenTypingPauses);
	input.addEventListener('input', (event) => {
		if (!(event as InputEvent).isComposing) whenTypingPauses();
	});
	input.addEventListener('focus', () => void engine.prepare().catch(() => {}), { once: true });

	more.addEventListener('click', async () => {
		const first = list.children.length;
		await showMore();
		list.children[first]?.querySelector('a')?.focus();
	});

	input.value = new URL(location.href).searchParams.get('q') ?? '';
	if (input.value) search(input.value.trim());
}
