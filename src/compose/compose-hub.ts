import { dayOf } from '../network/time.ts';
import type { BranchSummary, Column, Hub } from './branch.ts';
import type { Surroundings } from './compose-branch.ts';

const LATEST = 60;
const chinese = new Intl.Collator('zh-Hans-CN');

/** Makes the hub from the branches' summaries and the network's own columns, and from nothing else. */
export function composeHub(
	{ network, facts, now }: Pick<Surroundings, 'network' | 'facts' | 'now'>,
	branches: BranchSummary[],
	shared: Column[],
): Hub {
	const latest = branches
		.flatMap((branch) => branch.latest.map((entry) => ({ entry, branch })))
		.sort(({ entry: a }, { entry: b }) => (a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date < b.date ? 1 : -1))
		.slice(0, LATEST)
		.map(({ entry, branch }) => ({ ...entry, branch }));
	return {
		network: { ...network, emblem: facts.emblem },
		branches: branches.toSorted(
			(a, b) => chinese.compare(a.street ?? '', b.street ?? '') || chinese.compare(a.name, b.name),
		),
		latest,
		shared,
		today: dayOf(now),
	};
}
