import type { z } from 'zod';
import { activities } from './activities.ts';
import { guides } from './guides.ts';
import { lists } from './lists.ts';
import { news } from './news.ts';
import { places } from './places.ts';
import { questions } from './questions.ts';
import { records } from './records.ts';
import { services } from './services.ts';
import { stories } from './stories.ts';
import { study } from './study.ts';

/** Every collection with its schema; a new collection is one file, one line here and one title below. */
export const collections = {
	news,
	stories,
	study,
	records,
	activities,
	services,
	lists,
	places,
	guides,
	questions,
};

/** A collection by its name in the program. */
export type CollectionName = keyof typeof collections;

/** The data of an entry of each collection. */
export type CollectionData = { [C in CollectionName]: z.output<(typeof collections)[C]> };

/** Collections as people call them. */
export const COLLECTION_TITLES: Record<CollectionName, string> = {
	news: '支部动态',
	stories: '党员风采',
	study: '学习资料',
	records: '组织生活记录',
	activities: '活动',
	services: '服务菜单',
	lists: '清单',
	places: '阵地',
	guides: '办事指南',
	questions: '答疑',
};
