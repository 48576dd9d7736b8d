import { columnPath, entryPath, topicPath, yearPath } from '../network/addresses.ts';
import type { EntrySource } from '../network/read-entry.ts';
import type { Topic } from '../schema/face.ts';
import { yearOf } from './year-of.ts';

/** The addresses a link may lead to where these entries are shown, known before any body is rendered. */
export function pageAddresses(visible: EntrySource[], topics: Topic[]): ReadonlySet<string> {
	const used = new Set(visible.map(({ data }) => data.topic));
	return new Set([
		...['', 'about/', 'search/', 'sitemap/'],
		...visible.flatMap(({ column, id, data }) => [
			columnPath(column.id),
			yearPath(column.id, yearOf(data)),
			entryPath(column.id, id),
			// Old addresses lead on.
			...(column.isShared ? [] : data.aliases.map((alias) => alias.replace(/\/?$/, '/'))),
		]),
		...topics.flatMap(({ id }) => (used.has(id) ? [topicPath(id)] : [])),
	]);
}
