import type { Column, Entry } from '../compose/branch.ts';
import { latestOf } from '../compose/course.ts';
import { activitiesOnFront } from './activities/agenda.ts';

const FEWER: Partial<Record<Column['collection'], number>> = { stories: 4, guides: 4, questions: 3 };

/** What of a column stands on a front page, unless that page wants something else. */
export function onFront({ collection, entries }: Column): Entry[] {
	return collection === 'activities' ? activitiesOnFront(entries) : latestOf(entries, FEWER[collection] ?? 6);
}
