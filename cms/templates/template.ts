import type { CollectionName } from '../../src/schema/collections.ts';

/** A text to begin from: what is filled in, what is to be filled in. */
export interface Template {
	id: string;
	title: string;
	/** One line of when to take it. */
	hint: string;
	collection: CollectionName;
	/** Front matter and body as Decap's form takes them: the body is `body`. */
	data: Record<string, unknown>;
}
