import { type News, news } from './news.ts';
import { type Story, stories } from './stories.ts';
import { type Study, study } from './study.ts';

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
