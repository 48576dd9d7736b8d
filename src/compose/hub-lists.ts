import { compareTexts } from '../network/compare-texts.ts';
import { LISTS } from '../schema/lists.ts';
import type { ListDirectory, ListRow, Of } from './hub.ts';
import { cut, ROWS_ON_PAGE } from './hub-sections.ts';
import { listState } from './list-state.ts';

/** Items of one list that stand beside the others; a list with more has pages of its own. */
export const LIST_PREVIEW = 40;

/** The lists that have items, what is still open first, then the newest. */
export function composeLists(rows: Of<ListRow>[]): ListDirectory[] {
	const byList = Map.groupBy(rows, ({ list }) => list);
	return (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) => {
		const items = (byList.get(list) ?? [])
			.map((row) => ({ row, isDone: listState(row).isDone }))
			.sort(
				(a, b) =>
					Number(a.isDone) - Number(b.isDone) ||
					compareTexts(b.row.date, a.row.date) ||
					compareTexts(a.row.path, b.row.path),
			);
		if (items.length === 0) return [];
		const pages = cut(
			items.map(({ row }) => row),
			ROWS_ON_PAGE,
		);
		return [{ list, total: items.length, open: items.filter(({ isDone }) => !isDone).length, pages }];
	});
}
