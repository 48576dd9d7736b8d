import type { Topic } from '../schema/face.ts';
import type { Entry, TopicPage } from './branch.ts';

/** The topics that have entries, in the order given, those that are done last; a branch's own topic goes before the network's of the same id. */
export function gatherTopics(entries: Entry[], topics: Topic[]): TopicPage[] {
	const byTopic = Map.groupBy(entries, (entry) => entry.data.topic);
	return topics
		.filter(({ id }, index) => byTopic.has(id) && topics.findIndex((other) => other.id === id) === index)
		.map((topic) => ({ ...topic, entries: inCourseOrder(byTopic.get(topic.id)!) }))
		.sort((a, b) => Number(a.done) - Number(b.done));
}

/** Lessons by their number first, then everything without one, newest first. */
function inCourseOrder(entries: Entry[]): Entry[] {
	return entries.toSorted((a, b) => Math.sign(lesson(a) - lesson(b)) || 0);
}

/** Number of a lesson in its course; entries without one come last. */
export function lesson(entry: Entry): number {
	return entry.data.collection === 'study' ? (entry.data.order ?? Infinity) : Infinity;
}
