import { FACETS, type Facet, type FacetName, type Question } from '../search/engine.ts';
import { make } from './make-element.ts';
import { addressOf, narrowed } from './search-address.ts';
import { FACET_TITLES, valueLabel } from './search-words.ts';

/** So many values of a facet are seen at once. */
const AT_ONCE = 6;

/** The values of each facet as links: one that is not chosen narrows the question, the chosen one widens it again. */
export function filterGroups(facets: Facet[], question: Question): HTMLElement[] {
	return facets
		.filter(({ values }) => values.length > 1)
		.map(({ name, values }) => {
			const chosen = question.only[name];
			const items = [...values]
				.sort((a, b) => Number(b.value === chosen) - Number(a.value === chosen))
				.map((value) => make('li', {}, valueLink(name, value, question)));
			const group = make('section', { className: 'filter-group' }, make('h2', {}, FACET_TITLES[name]));
			group.append(make('ul', {}, ...items.slice(0, AT_ONCE)));
			const others = items.slice(AT_ONCE);
			if (others.length > 0)
				group.append(make('details', {}, make('summary', {}, `另外 ${others.length} 个`), make('ul', {}, ...others)));
			return group;
		});
}

function valueLink(name: FacetName, { value, label, entries }: Facet['values'][number], question: Question): Node {
	const isChosen = question.only[name] === value;
	const link = make(
		'a',
		{ href: addressOf(narrowed(question, name, isChosen ? undefined : value)) },
		valueLabel(name, label),
	);
	link.append(make('span', { className: 'count' }, `${entries} 篇`));
	if (isChosen) link.setAttribute('aria-current', 'true');
	link.dataset.key = `${name}=${value}`;
	return link;
}

/** What is chosen, as links that take it away; where nothing is found like that, also one that takes all of it away. */
export function chosenLinks(
	question: Question,
	labelOf: (name: FacetName, value: string) => string,
	isNothing: boolean,
): HTMLElement[] {
	const links = FACETS.flatMap((name) => {
		const value = question.only[name];
		if (value === undefined) return [];
		const label = valueLabel(name, labelOf(name, value));
		const link = make('a', { href: addressOf(narrowed(question, name, undefined)), className: 'chosen' }, label);
		link.setAttribute('aria-label', `不再只看${FACET_TITLES[name]}：${label}`);
		link.dataset.key = `${name}=${value}`;
		return [link];
	});
	if (links.length > 1 || (isNothing && links.length > 0))
		links.push(make('a', { href: addressOf({ ...question, only: {} }) }, isNothing ? '不筛选，再找一次' : '全部去掉'));
	return links;
}

/** The two orders as links; the one that holds is marked. */
export function orderLinks(question: Question): HTMLElement[] {
	return (['relevance', 'date'] as const).map((order) => {
		const link = make('a', { href: addressOf({ ...question, order }) }, order === 'date' ? '按时间' : '按相关');
		if (order === question.order) link.setAttribute('aria-current', 'true');
		link.dataset.key = `sort=${order}`;
		return link;
	});
}
