import type { EntrySource } from '../network/read-entry.ts';
import type { CollectionData, CollectionName } from '../schema/collections.ts';

/** An entry's data, if it is of that collection. */
export function dataOf<C extends CollectionName>(source: EntrySource, collection: C): CollectionData[C] | undefined {
	return source.collection === collection ? (source.data as CollectionData[C]) : undefined;
}
