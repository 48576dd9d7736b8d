import { news, type News } from './news.ts';
import { stories, type Story } from './stories.ts';
import { study, type Study } from './study.ts';

/** The data of an entry of each collection. */
export interface CollectionData {
	news: News;
	stories: Story;
	study: Study;
}

export type CollectionName = keyof CollectionData;

/** Every collection with its schema; a new collection is one file and one line here. */
export const collections = { news, stories, study };

export const COLLECTION_TITLES: Record<CollectionName, string> = {
	news: '支部动态',
	stories: '党员风采',
	study: '学习资料',
};

export function isCollectionName(value: string): value is CollectionName {
	return Object.hasOwn(collections, value);
}
