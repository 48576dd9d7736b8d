import { buildHub } from './build-hub.ts';
import { searchHub } from './hub-search/search-hub.ts';
import type { BuildSettings } from './job.ts';
import type { SiteState } from './state.ts';

/** Makes the hub and its search from what is remembered of branches, and from nothing else. */
export async function makeHub(
	settings: BuildSettings,
	states: SiteState[],
	{
		force = false,
		isPart = true,
		lap = () => {},
	}: { force?: boolean; isPart?: boolean; lap?: (phase: string) => void } = {},
): ReturnType<typeof buildHub> {
	const summaries = states.flatMap(({ summary }) => summary ?? []);
	const closed = states.flatMap((state) => state.closed ?? []);
	lap('summaries');
	const hub = await buildHub(settings, summaries, closed, force);
	lap('hub');
	searchHub(settings, summaries, { isPart });
	lap('hub search');
	return hub;
}
