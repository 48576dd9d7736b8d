import { placeInSettings } from '../network/place-in-settings.ts';
import type { BranchRule } from './rule.ts';

/** Topics a branch defines twice. */
export const topicDouble: BranchRule = {
	id: 'topic-double',
	severity: 'should-fix',
	summary: 'A branch, or the network, defines a topic twice; only the first is shown.',
	checkBranch({ source }, report) {
		const { topics } = source.face;
		for (const [index, { id, title }] of topics.entries()) {
			const first = topics.findIndex((other) => other.id === id);
			if (first === index) continue;
			report(
				placeInSettings(source, 'face.yml', ['topics', index, 'id']),
				`专题「${title}」和「${topics[first]?.title}」的代号都是「${id}」，只会显示前一个。`,
				'请换一个代号，例如 dang-shi，或者删去多余的一个。',
			);
		}
	},
};
