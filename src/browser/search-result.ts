import type { Answer, Piece, Question, ShownResult } from '../search/engine.ts';
import { make } from './make-element.ts';
import { addressOf } from './search-address.ts';
import { withFind, wordsToFind } from './search-find.ts';

/** A result as an item of the list: title, date, column, and the words around what was found. */
export function resultItem({ url, title, facts, extract }: ShownResult, typed: string): HTMLLIElement {
	const words = wordsToFind(typed, [...title, ...extract]);
	return make(
		'li',
		{},
		make('a', { href: withFind(url, words) }, ...title.map(pieceNode)),
		make('p', { className: 'facts' }, ...facts.map((fact) => make('span', {}, fact))),
		make('p', {}, ...extract.map(pieceNode)),
	);
}

/** A piece of text, marked where it is what was looked for. */
export function pieceNode({ text, isFound }: Piece): Node {
	return isFound ? make('mark', {}, text) : new Text(text);
}

/** Links to what would find something. */
export function nearTermLinks(terms: Answer['nearTerms'], question: Question): Node[] {
	return terms.map(({ term, entries }) =>
		make('a', { href: addressOf({ ...question, text: term }) }, `${term}（${entries} 篇）`),
	);
}
