import { literal } from './literal.ts';
import { pagefind } from './pagefind.ts';
import { startSearchPage } from './search-page.ts';

const place = document.querySelector<HTMLElement>('[data-search]');
if (place) {
	const base = new URL(place.dataset.base!, document.baseURI).href;
	const scope = place.dataset.scope === 'hub' ? 'hub' : 'branch';
	// The whole network has one engine, whatever its branches have.
	const isPagefind = place.dataset.search === 'pagefind' && scope === 'branch';
	startSearchPage(place, isPagefind ? pagefind(base) : literal(base, scope));
}
