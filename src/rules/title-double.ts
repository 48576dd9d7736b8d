import type { EntrySource } from '../network/read-entry.ts';
import { placeInEntry } from './place-in-entry.ts';
import type { HomeRule } from './rule.ts';

/** Two entries nobody can tell apart in a list. */
export const titleDouble: HomeRule = {
	id: 'title-double',
	severity: 'should-fix',
	summary: 'Two entries of one column have the same title, so lists and searches show them alike.',
	checkHome({ home }, report) {
		const first = new Map<string, EntrySource>();
		for (const entry of home.entries.toSorted(byDate)) {
			if (entry.data.draft) continue;
			const key = `${entry.column.id} ${entry.data.title.replace(/\s+/g, '')}`;
			const other = first.get(key);
			if (!other) {
				first.set(key, entry);
				continue;
			}
			report(
				placeInEntry(entry, ['title']),
				`标题「${entry.data.title.slice(0, 20)}」和 ${other.data.date} 的一篇完全一样。`,
				'请在标题里写出这一篇的不同，例如月份或第几次；如果是同一篇，请删去一篇。',
			);
		}
	},
};

const byDate = (a: EntrySource, b: EntrySource): number =>
	a.data.date < b.data.date || (a.data.date === b.data.date && a.id < b.id) ? -1 : 1;
