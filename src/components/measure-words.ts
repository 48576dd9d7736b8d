import type { CollectionName } from '../schema/collections.ts';

/** The word with which the entries of a collection are counted: 三篇动态，两场活动. */
export const MEASURE_WORDS: Record<CollectionName, string> = {
	news: '篇',
	stories: '篇',
	study: '篇',
	records: '次',
	activities: '场',
	services: '项',
	lists: '条',
	places: '处',
	guides: '篇',
	questions: '问',
};

/** How many: `12 篇`, `4 场`. */
export const counted = (collection: CollectionName, number: number): string => `${number} ${MEASURE_WORDS[collection]}`;
