import type { ColumnSettings } from '../schema/face.ts';
import type { Column, Entry } from './branch.ts';

/** Deals entries (newest first) out to their columns; a column with nothing to show is left out. */
export function arrangeColumns(columns: ColumnSettings[], entries: Entry[]): Column[] {
	const byColumn = Map.groupBy(entries, (entry) => entry.data.column);
	return columns.flatMap((settings) => {
		const own = byColumn.get(settings.id);
		if (!own) return [];
		const pinned = own.filter((entry) => entry.data.pinned);
		return [
			{
				...settings,
				entries: pinned.length > 0 ? [...pinned, ...own.filter((entry) => !entry.data.pinned)] : own,
				byId: new Map(own.map((entry) => [entry.id, entry])),
				years: [...new Set(own.map((entry) => entry.data.date.slice(0, 4)))],
			},
		];
	});
}
