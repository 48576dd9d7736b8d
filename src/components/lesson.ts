import type { EntryData } from '../compose/branch.ts';
import { MEDIA } from '../schema/study.ts';

/** The number of a lesson and how it is taken in: `视频`, `5 分钟`; the date for whatever is no lesson. */
export function lessonFacts(data: EntryData): { number?: number; words: string[] } {
	if (data.collection !== 'study') return { words: [data.date] };
	const { order, medium, minutes } = data;
	return { ...(order && { number: order }), words: [MEDIA[medium], ...(minutes ? [`${minutes} 分钟`] : [])] };
}
