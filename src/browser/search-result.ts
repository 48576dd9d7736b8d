import type { Piece, ShownResult } from '../search/engine.ts';

/** A result as an item of the list: title, date, column, and the words around what was found. */
export function resultItem({ url, title, facts, extract }: ShownResult): HTMLLIElement {
	const link = document.createElement('a');
	link.href = url;
	link.append(...title.map(node));
	const line = document.createElement('p');
	line.className = 'facts';
	line.append(...facts.map((text) => Object.assign(document.createElement('span'), { textContent: text })));
	const text = document.createElement('p');
	text.append(...extract.map(node));
	const item = document.createElement('li');
	item.append(link, line, text);
	return item;
}

function node({ text, isFound }: Piece): Node {
	return isFound ? Object.assign(document.createElement('mark'), { textContent: text }) : new Text(text);
}

/** Links to what would find something. */
export function nearTermLinks(terms: { term: string; entries: number }[]): Node[] {
	return terms.map(({ term, entries }) =>
		Object.assign(document.createElement('a'), {
			href: `?q=${encodeURIComponent(term)}`,
			textContent: `${term}（${entries} 篇）`,
		}),
	);
}
