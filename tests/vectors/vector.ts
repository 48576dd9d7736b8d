/** Where somebody who wants to run a script in a reader's browser may write it. */
export type Place =
	| 'body'
	| 'alt'
	| 'directive'
	| 'title'
	| 'summary'
	| 'tag'
	| 'author'
	| 'caption'
	| 'file-name'
	| 'place'
	| 'motto'
	| 'column-title'
	| 'link-address';

/** One attempt. In `body`, `alt` and `directive` the text is a whole body, elsewhere the value of that field. */
export interface Vector {
	name: string;
	where: Place;
	text: string;
}

export const body = (name: string, text: string): Vector => ({ name, where: 'body', text });
export const alt = (name: string, text: string): Vector => ({ name, where: 'alt', text });
export const directive = (name: string, text: string): Vector => ({ name, where: 'directive', text });
export const field = (where: Place, name: string, text: string): Vector => ({ name, where, text });
