import { type Found, found, loadPagefind } from './pagefind.ts';

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
	const base = new URL(place.dataset.base!, document.baseURI).href;

	let asked = '';
	let results: Found[] = [];
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
			const answer = await (await loadPagefind(base)).search(query);
			if (query !== asked) return;
			await show(answer.results);
			status.textContent =
				results.length > 0 ? `找到 ${results.length} 篇` : `没有找到“${query}”。换一个短一点的词试试。`;
		} catch {
			if (query !== asked) return;
			asked = '';
			show([]);
			status.textContent = '搜索暂时用不了，请稍后再试，或从网站地图里查找。';
		}
	}

	async function show(next: Found[]) {
		results = next;
		shown = 0;
		list.replaceChildren();
		await showMore();
	}

	async function showMore() {
		const current = results;
		const items = await Promise.all(current.slice(shown, shown + PAGE).map(found));
		if (current !== results) return;
		list.append(...items);
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
	input.addEventListener('focus', () => void loadPagefind(base).catch(() => {}), { once: true });

	more.addEventListener('click', async () => {
		const first = list.children.length;
		await showMore();
		list.children[first]?.querySelector('a')?.focus();
	});

	input.value = new URL(location.href).searchParams.get('q') ?? '';
	if (input.value) search(input.value.trim());
}
