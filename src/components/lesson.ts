import type { Entry, EntryData } from '../compose/branch.ts';
import { MEDIA } from '../schema/study.ts';

/** The number of a lesson, `第 3 课`, and how it is taken in: `视频`, `5 分钟`; only the date for what is no lesson. */
export function lessonFacts(data: EntryData): { number?: string; words: string[] } {
	if (data.collection !== 'study') return { words: [data.date] };
	const { order, medium, minutes } = data;
	const words = [MEDIA[medium], ...(minutes ? [`${minutes} 分钟`] : [])];
	return order ? { number: `第 ${order} 课`, words } : { words };
}

/** Whether entries, or most of them, are lessons that follow each other, and not just things to read. */
export function isCourse(entries: Entry[]): boolean {
	const lessons = entries.filter(({ data }) => data.collection === 'study' && data.order);
	return lessons.length > entries.length / 2;
}
