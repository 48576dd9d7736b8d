import type { Entry } from '../../compose/branch.ts';
import { listState } from '../../compose/list-state.ts';
import { LISTS } from '../../schema/lists.ts';

type Item = Entry<'lists'>;

const DONE = { offer: '', need: '已办结', project: '已完成', pledge: '已兑现', wish: '已实现' } as const;

/** Items by their list, in the order of the lists, each list with its count in words: `12 条，已办结 8 条`. */
export function groupItems(items: Item[]): { list: keyof typeof LISTS; title: string; count: string; items: Item[] }[] {
	const names = Object.keys(LISTS) as (keyof typeof LISTS)[];
	return names.flatMap((list) => {
		const own = items.filter(({ data }) => data.list === list);
		if (own.length === 0) return [];
		const done = own.filter(({ data }) => listState(data).isDone).length;
		const count = `${own.length} 条${done > 0 && DONE[list] ? `，${DONE[list]} ${done} 条` : ''}`;
		return [{ list, title: LISTS[list], count, items: own }];
	});
}
