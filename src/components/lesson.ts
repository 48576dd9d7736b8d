import type { EntryData } from '../compose/branch.ts';
import { MEDIA } from '../schema/study.ts';

/** How a list of lessons shows an entry. */
export interface LessonFacts {
	/** `第 3 课`, when it has a place in a course. */
	number?: string;
	/** Stands in front of the title: the number, or what it is. */
	label: string;
	/** `视频`, `5 分钟`; the date of whatever is no lesson. */
	words: string[];
}

/** What a list of lessons shows besides the title; a topic may hold news and stories as well. */
export function lessonFacts(data: EntryData): LessonFacts {
	if (data.collection !== 'study') return { label: data.collection === 'news' ? '动态' : '人物', words: [data.date] };
	const { order, medium, minutes } = data;
	const length = minutes ? [`${minutes} 分钟`] : [];
	if (!order) return { label: MEDIA[medium], words: length };
	const number = `第 ${order} 课`;
	return { number, label: number, words: [MEDIA[medium], ...length] };
}
