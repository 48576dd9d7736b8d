import type { CollectionName } from '../schema/collections.ts';

const UNITS: Partial<Record<CollectionName, string>> = { services: '项', lists: '件', places: '处' };

/** What entries of a collection are counted in: 12 篇, 4 项. */
export const counted = (entries: number, collection: CollectionName): string =>
	`${entries} ${UNITS[collection] ?? '篇'}`;
