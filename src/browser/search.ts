import { literal } from './literal.ts';
import { pagefind } from './pagefind.ts';
import { startSearchPage } from './search-page.ts';

const place = document.querySelector<HTMLElement>('[data-search]');
if (place) {
	const base = new URL(place.dataset.base!, document.baseURI).href;
	startSearchPage(place, place.dataset.search === 'pagefind' ? pagefind(base) : literal(base));
}
