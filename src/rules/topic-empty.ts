import { placeInSettings } from '../network/place-in-settings.ts';
import type { BranchRule } from './rule.ts';

/** Topics nothing belongs to. */
export const topicEmpty: BranchRule = {
	id: 'topic-empty',
	severity: 'should-fix',
	summary: 'A topic of a live branch has no entries, so it is not shown.',
	checkBranch({ source, network }, report) {
		const { settings, face, entries } = source;
		if (settings.status !== 'live') return;
		const used = new Set(entries.flatMap(({ data }) => (data.draft ? [] : (data.topic ?? []))));
		for (const [index, { id, title }] of face.topics.entries()) {
			// What is shared may belong to a topic of the network that the branch gives a title of its own.
			if (used.has(id) || network.topics.some((other) => other.id === id)) continue;
			report(
				placeInSettings(source, 'face.yml', ['topics', index, 'id']),
				`专题「${title}」里还没有文章。`,
				`请在文章开头加上一行 topic: ${id}；不再需要的，请删去这个专题。`,
			);
		}
	},
};
