import type { Topic } from '../schema/face.ts';
import type { Entry, TopicPage } from './branch.ts';
import { inCourseOrder } from './course.ts';

/** The topics that have entries, in the order given, those that are done last; a branch's own topic goes before the network's of the same id. */
export function gatherTopics(entries: Entry[], topics: Topic[]): TopicPage[] {
	const byTopic = Map.groupBy(entries, (entry) => entry.data.topic);
	return topics
		.filter(({ id }, index) => byTopic.has(id) && topics.findIndex((other) => other.id === id) === index)
		.map((topic) => ({ ...topic, entries: inCourseOrder(byTopic.get(topic.id)!) }))
		.sort((a, b) => Number(a.done) - Number(b.done));
}
