import type { ColumnSettings } from '../schema/face.ts';
import type { Column, Entry } from './branch.ts';
import { byStart } from './by-start.ts';
import { yearOf } from './year-of.ts';

/** Deals entries (newest first) out to their columns; a column with nothing to show is left out. */
export function arrangeColumns(columns: ColumnSettings[], entries: Entry[]): Column[] {
	const byColumn = Map.groupBy(entries, (entry) => entry.data.column);
	return columns.flatMap((settings) => {
		const own = byColumn.get(settings.id);
		if (!own) return [];
		return [
			{
				...settings,
				entries: settings.collection === 'activities' ? asAgenda(own as Entry<'activities'>[]) : pinnedFirst(own),
				byId: new Map(own.map((entry) => [entry.id, entry])),
				years: [...new Set(own.map(({ data }) => yearOf(data)))].sort().reverse(),
			},
		];
	});
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
