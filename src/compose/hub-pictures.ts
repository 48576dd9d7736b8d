import type { Illustration } from './branch.ts';
import type { Hub } from './hub.ts';

/** The pictures of branches that the hub shows: its release holds them, so that it does not depend on theirs. */
export function hubPictures({ front, network }: Hub): Illustration[] {
	return [
		network.emblem,
		front.lead?.cover,
		...front.columns.flatMap(({ collection, entries }) =>
			collection === 'stories' ? entries.map(({ cover }) => cover) : [],
		),
		...front.showcase.map(({ header }) => header),
	].filter((picture) => picture !== undefined);
}
