import type { Entry } from './branch.ts';

/** Number of a lesson in its course; entries without one come last. */
export function lesson(entry: Entry): number {
	return entry.data.collection === 'study' ? (entry.data.order ?? Infinity) : Infinity;
}

/** Lessons by their number first, then everything without one, as it came. */
export function inCourseOrder(entries: Entry[]): Entry[] {
	return entries.toSorted((a, b) => Math.sign(lesson(a) - lesson(b)) || 0);
}

/** Whether entries are the lessons of a single course and nothing else: all numbered, no number twice. */
export function isOneCourse(entries: Entry[]): boolean {
	const numbers = new Set(entries.map(lesson));
	return numbers.size === entries.length && !numbers.has(Infinity);
}

/** The latest entries of a column: its first ones, or the last lessons of a course, which is read from its beginning. */
export function latestOf(entries: Entry[], count: number): Entry[] {
	return entries.length > 1 && isOneCourse(entries) ? entries.slice(-count) : entries.slice(0, count);
}
