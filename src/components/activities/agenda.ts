import type { Column, Entry, EntryData } from '../../compose/branch.ts';

const OVER_ON_FRONT = 2;

/** What became of an activity, in one word; nothing while it is still to come. */
export function stateWord({ cancelled, isOver }: Pick<EntryData<'activities'>, 'cancelled' | 'isOver'>) {
	if (cancelled) return '已取消';
	return isOver ? '已结束' : undefined;
}

/** Whether there is something ahead that will take place. */
export const hasAhead = ({ collection, entries }: Column): boolean =>
	collection === 'activities' && (entries as Entry<'activities'>[]).some(({ data }) => !stateWord(data));

/** What a front page shows of activities: those to come, and a few that are over only where nothing is to come. */
export function activitiesOnFront(entries: Entry[], most = 6): Entry[] {
	const ahead = entries.filter(({ data }) => !data.isOver);
	return ahead.length > 0 ? ahead.slice(0, most) : entries.slice(0, OVER_ON_FRONT);
}
