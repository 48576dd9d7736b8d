import type { EntrySource } from '../network/read-entry.ts';
import { dataOf } from './data-of.ts';
import { placeInEntry } from './place-in-entry.ts';
import type { HomeRule } from './rule.ts';

/** Two lessons of a topic with one number. */
export const orderDouble: HomeRule = {
	id: 'order-double',
	severity: 'should-fix',
	summary: 'Two lessons of one topic have the same number, so nobody knows which comes first.',
	checkHome({ home }, report) {
		const first = new Map<string, EntrySource>();
		for (const entry of home.entries) {
			const { topic, order, draft } = dataOf(entry, 'study') ?? {};
			if (draft || topic === undefined || order === undefined) continue;
			const other = first.get(`${topic} ${order}`);
			if (other)
				report(
					placeInEntry(entry, ['order']),
					`第 ${order} 课有两篇，另一篇是「${other.data.title.slice(0, 20)}」。`,
					'请改其中一篇的「第几课」，从 1 开始，一篇一个数。',
				);
			else first.set(`${topic} ${order}`, entry);
		}
	},
};
