/** The parts of the search page that change. */
export function partsOf(place: HTMLElement) {
	const part = <Element extends HTMLElement>(name: string) =>
		place.querySelector<Element>(`[data-search-${name}]`) ?? undefined;
	const always = <Element extends HTMLElement>(name: string) => part<Element>(name)!;
	return {
		form: place.querySelector('form')!,
		input: place.querySelector('input')!,
		suggestions: always('suggestions'),
		late: always('late'),
		status: always('status'),
		order: always('order'),
		chosen: always('chosen'),
		synonyms: always('synonyms'),
		near: always('near'),
		named: always('named'),
		filters: always<HTMLDetailsElement>('filters'),
		groups: always('groups'),
		results: always('results'),
		more: always<HTMLButtonElement>('more'),
		further: always<HTMLButtonElement>('further'),
		failed: always('failed'),
		/** Only in a branch. */
		network: part<HTMLAnchorElement>('network'),
	};
}

export type SearchParts = ReturnType<typeof partsOf>;
