import { dayOf, type Minute } from '../network/time.ts';
import type { NetworkSettings } from '../schema/network.ts';
import type { BranchSummary, Hub } from './branch.ts';

const LATEST = 60;
const chinese = new Intl.Collator('zh-Hans-CN');

/** Makes the hub from the branches' summaries, and from nothing else. */
export function composeHub(network: NetworkSettings, branches: BranchSummary[], now: Minute): Hub {
	const latest = branches
		.flatMap((branch) => branch.latest.map((entry) => ({ entry, branch })))
		.sort(({ entry: a }, { entry: b }) => (a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date < b.date ? 1 : -1))
		.slice(0, LATEST)
		.map(({ entry, branch }) => ({ ...entry, branch }));
	return {
		network,
		branches: branches.toSorted(
			(a, b) => chinese.compare(a.street ?? '', b.street ?? '') || chinese.compare(a.name, b.name),
		),
		latest,
		today: dayOf(now),
	};
}
