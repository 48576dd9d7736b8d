import type { ColumnSettings } from '../schema/face.ts';
import type { Column, Entry } from './branch.ts';
import { byStart } from './by-start.ts';
import { inCourseOrder, isOneCourse } from './course.ts';
import { yearOf } from './year-of.ts';

/** Deals entries (newest first) out to their columns; a column that is one course is read from its first lesson on, one with nothing to show is left out. */
export function arrangeColumns(columns: ColumnSettings[], entries: Entry[]): Column[] {
	const byColumn = Map.groupBy(entries, (entry) => entry.data.column);
	return columns.flatMap((settings) => {
		const own = byColumn.get(settings.id);
		if (!own) return [];
		return [
			{
				...settings,
				entries: inOrder(settings.collection, own),
				byId: new Map(own.map((entry) => [entry.id, entry])),
				years: [...new Set(own.map(({ data }) => yearOf(data)))].sort().reverse(),
			},
		];
	});
}

function inOrder(collection: ColumnSettings['collection'], entries: Entry[]): Entry[] {
	if (collection === 'activities') return asAgenda(entries as Entry<'activities'>[]);
	return isOneCourse(entries) ? inCourseOrder(entries) : pinnedFirst(entries);
}

function pinnedFirst(entries: Entry[]): Entry[] {
	const pinned = entries.filter((entry) => entry.data.pinned);
	return pinned.length > 0 ? [...pinned, ...entries.filter((entry) => !entry.data.pinned)] : entries;
}

/** What is to come, the next one first, then what is over, the last one first; a pin holds until it is over. */
function asAgenda(entries: Entry<'activities'>[]): Entry[] {
	const inTime = entries.toSorted(byStart);
	const ahead = inTime.filter(({ data }) => !data.isOver);
	return [...pinnedFirst(ahead), ...inTime.filter(({ data }) => data.isOver).reverse()];
}
