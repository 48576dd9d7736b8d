import type { Answer, Facet, FacetName, Question, Suggestion } from '../search/engine.ts';
import { addressOf } from './search-address.ts';
import { chosenLinks, filterGroups, orderLinks } from './search-filters.ts';
import { nameLinks, offeredNames } from './search-names.ts';
import type { SearchParts } from './search-parts.ts';
import { nearTermLinks } from './search-result.ts';
import { furtherLabel, statusOf } from './search-words.ts';

/** Shows everything about an answer but its results and what it may be split by; without an answer, that nothing was asked. */
export function surroundings(place: HTMLElement, parts: SearchParts) {
	const { status, order, chosen, synonyms, near, named, filters, groups, further, failed, network } = parts;
	const networkAddress = network?.getAttribute('href') ?? '';
	const networkWords = network?.textContent ?? '';
	const labels = new Map<string, string>();
	const wide = matchMedia('(min-width: 60rem)');
	const openWhereWide = () => (filters.open = wide.matches && document.documentElement.dataset.size !== 'large');
	wide.addEventListener('change', openWhereWide);
	openWhereWide();

	const labelOf = (name: FacetName, value: string) => labels.get(`${name}=${value}`) ?? value;

	function fill(element: HTMLElement, content: (Node | string)[]) {
		element.replaceChildren(...content);
		element.hidden = content.length === 0;
	}

	/** @param names what is called like what was asked for. */
	function show(question: Question, answer: Answer | undefined, names: Suggestion[] = []) {
		const { results = [], nearTerms = [] } = answer ?? {};
		const isNothing = answer !== undefined && results.length === 0;
		// Counting takes longer than a screen of results may wait.
		if (answer && Object.keys(question.only).length > 0) learnLabels(answer.facets());
		const focused = keyOf(document.activeElement);
		const hasText = question.text !== '';
		fill(order, hasText && results.length > 1 ? orderLinks(question) : []);
		fill(chosen, hasText ? chosenLinks(question, labelOf, isNothing) : []);
		filters.hidden = !answer?.isSplit;
		fill(synonyms, answer?.synonyms.length ? [`也找了：${answer.synonyms.join('、')}`] : []);
		fill(near, nearTerms.length > 0 ? ['可以只找：', ...nearTermLinks(nearTerms, question)] : []);
		const offered = nameLinks(offeredNames(names, question.text, isNothing));
		fill(named, offered.length > 0 ? [isNothing ? '您要找的是不是：' : '也可以看：', ...offered] : []);
		further.hidden = answer?.further === undefined;
		further.textContent = answer?.further ? furtherLabel(answer.further.entries) : '';
		if (network) {
			network.href = networkAddress + (hasText ? addressOf({ text: question.text, only: {}, order: 'relevance' }) : '');
			network.textContent = hasText ? `${networkWords}“${question.text}”` : networkWords;
		}
		place.toggleAttribute('data-asked', hasText);
		place.toggleAttribute('data-none', isNothing);
		tell(answer ? statusOf(answer, question) : '');
		if (focused && document.activeElement === document.body) focusAgain(focused);
	}

	/** Shows by what the answer may be split. */
	function split(question: Question, answer: Answer | undefined) {
		const focused = keyOf(document.activeElement);
		const facets = answer?.facets() ?? [];
		learnLabels(facets);
		groups.replaceChildren(...filterGroups(facets, question));
		if (focused && document.activeElement === document.body) focusAgain(focused);
	}

	function learnLabels(facets: Facet[]) {
		for (const { name, values } of facets) for (const { value, label } of values) labels.set(`${name}=${value}`, label);
	}

	/** Said once: what is said already is not said again. */
	function tell(words: string) {
		if (status.textContent !== words) status.textContent = words;
	}

	const wait = () => tell('正在找……');

	function fail() {
		status.replaceChildren(...failed.cloneNode(true).childNodes);
	}

	/** Links are made anew; who was on one stays on it, or comes to the result. */
	function focusAgain(key: string) {
		const links = [...place.querySelectorAll<HTMLElement>('[data-key]')];
		(links.find((link) => keyOf(link) === key && link.offsetParent) ?? status).focus();
	}

	return { show, split, wait, fail };
}

const keyOf = (element: Element | null): string | undefined =>
	element instanceof HTMLElement ? element.dataset.key : undefined;
