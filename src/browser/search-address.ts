import { FACETS, type FacetName, type Question } from '../search/engine.ts';

/** As long as a text the box takes. */
const LONGEST = 100;

/** The question that an address of the search page asks. */
export function questionIn(parameters: URLSearchParams): Question {
	const only: Question['only'] = {};
	for (const name of FACETS) {
		const value = parameters.get(name)?.trim();
		if (value) only[name] = value;
	}
	const text = (parameters.get('q') ?? '').trim().slice(0, LONGEST);
	return { text, only, order: parameters.get('sort') === 'date' ? 'date' : 'relevance' };
}

/** The address that asks a question, from the search page; the same question always has the same. */
export function addressOf({ text, only, order }: Question): string {
	const parameters = new URLSearchParams();
	if (text) parameters.set('q', text);
	for (const name of FACETS) if (only[name]) parameters.set(name, only[name]);
	if (order === 'date') parameters.set('sort', order);
	return `?${parameters}`;
}

/** The same question about other entries: only those with this value, or whatever the value. */
export function narrowed(question: Question, name: FacetName, value: string | undefined): Question {
	const only = { ...question.only };
	if (value === undefined) delete only[name];
	else only[name] = value;
	return { ...question, only };
}
