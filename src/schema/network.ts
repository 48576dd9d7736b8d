import { z } from 'zod';
import { column, topic } from './face.ts';
import { choice, listOf, longText, optional, otherwise, text, webAddress } from './fields.ts';

/** Which search engine writes the bundles: none leaves only the sitemap. */
const SEARCH_ENGINES = { pagefind: 'Pagefind', none: '不建索引' } as const;

/** `network.yml`: what holds for all branches of a district. */
export const networkSettings = z.strictObject({
	name: text({ label: '网络名称', hint: '门户首页的名称', max: 40 }),
	address: webAddress({ label: '网址', hint: '门户的完整网址，以 / 结尾，例如 https://zhibu.example.org/' }).refine(
		(url) => url.endsWith('/'),
		'网址要以 / 结尾',
	),
	motto: optional(text({ label: '一句话', max: 40 })),
	organiser: text({ label: '主办单位', max: 60 }),
	contact: optional(text({ label: '联系方式', hint: '显示在每页底部', max: 80 })),
	icp: optional(text({ label: 'ICP 备案号', max: 40 })),
	police: optional(text({ label: '公安备案号', max: 40 })),
	introduction: optional(longText({ label: '门户简介', max: 2000 })),
	columns: listOf(column, { label: '统一栏目', hint: '支部没有自定栏目时使用', max: 20 }),
	topics: listOf(topic, { label: '全网专题', max: 100 }),
	search: otherwise('pagefind', choice({ label: '搜索', options: SEARCH_ENGINES })),
});

export type NetworkSettings = z.output<typeof networkSettings>;
