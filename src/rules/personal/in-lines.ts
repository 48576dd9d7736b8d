import type { EntrySource } from '../../network/read-entry.ts';
import type { Place } from '../rule.ts';
import { entryPlace } from './entry-place.ts';

/** A place in an entry as a rule that judges a whole branch reports it. */
export function inLines(entry: EntrySource, place: Place) {
	if ('field' in place) return entryPlace(entry, place.field);
	const before = entry.body.slice(0, place.offset);
	return {
		file: entry.file,
		line: entry.bodyLine + before.split('\n').length - 1,
		column: place.offset - before.lastIndexOf('\n'),
	};
}
