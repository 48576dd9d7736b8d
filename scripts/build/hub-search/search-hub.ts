import type { BranchSummary } from '../../../src/compose/hub.ts';
import { commonestFirst } from '../../../src/compose/words-of.ts';
import { dayOf } from '../../../src/network/time.ts';
import type { IndexedSite } from '../../../src/search/literal/format.ts';
import type { Suggestible } from '../../../src/search/literal/suggest.ts';
import type { BuildSettings } from '../job.ts';
import { buildHubSearch, removeHubSearch } from './build-hub-search.ts';

/** So many words are suggested at the hub. */
const WORDS = 300;

/**
 * Makes the search of the whole network from what stands in the public root now. It has one engine whatever the branches have.
 * @param isPart somebody waits for this who changed little: a new base is for another time.
 */
export function searchHub(
	{ layout, network, now }: BuildSettings,
	summaries: BranchSummary[],
	{ isPart }: { isPart: boolean },
): void {
	if (network.search === 'none') {
		removeHubSearch(layout);
		return;
	}
	const committees = new Map(network.committees.map(({ id, name }) => [id, name]));
	const branches = summaries.map(({ slug, name, short, committee }): IndexedSite => {
		const above = committee && committees.get(committee);
		return { slug, name: short ?? name, ...(above && { committee: above }) };
	});
	const words = commonestFirst(summaries.flatMap((summary) => summary.words ?? []));
	const suggestible: Suggestible[] = [
		...summaries.map(({ slug, name }) => ({ kind: 'branch' as const, text: name, path: `${slug}/` })),
		...network.topics.map(({ title }) => ({ kind: 'topic' as const, text: title })),
		...words.slice(0, WORDS).map((text) => ({ kind: 'word' as const, text })),
	];
	const hub: IndexedSite = { slug: '', name: network.name };
	const synonyms = network.synonyms.map(({ words }) => words);
	buildHubSearch(layout, { sites: [hub, ...branches], synonyms, suggestible, day: dayOf(now), isPart });
}
