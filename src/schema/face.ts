import { z } from 'zod';
import { COLLECTION_TITLES } from './collections.ts';
import { AUDIENCES } from './entry.ts';
import { choice, flag, group, id, listOf, longText, optional, otherwise, picture, reference, text } from './fields.ts';

/** Accent colours by name; their values stand in `src/styles/palettes.css`. */
export const PALETTES = {
	vermilion: '朱红',
	rouge: '胭脂',
	ochre: '赭石',
	gardenia: '栀子',
	bamboo: '竹青',
	pine: '松绿',
	slate: '黛蓝',
	indigo: '靛青',
	sandalwood: '紫檀',
	ink: '墨',
} as const;

/** How a branch arranges its home page. */
export const HOME_LAYOUTS = { headline: '头条', board: '公告板', album: '相册', classroom: '课堂' } as const;

/** A topic groups entries of any column under one title. */
export const topic = group(
	{
		id: id({ label: '代号', hint: '用在网址里，例如 dang-shi' }),
		title: text({ label: '专题名称', max: 40 }),
		summary: optional(longText({ label: '一句话介绍', max: 200 })),
		done: flag({ label: '已结束', hint: '学完了的专题，排在最后' }),
	},
	{ label: '专题' },
);

/** A column 栏目 is a collection as one branch shows it. */
export const column = group(
	{
		id: id({ label: '代号', hint: '文件夹名，也用在网址里，例如 essays' }),
		collection: choice({ label: '内容类型', options: COLLECTION_TITLES }),
		title: text({ label: '栏目名称', max: 16 }),
		summary: optional(text({ label: '栏目说明', max: 80 })),
		audience: otherwise('public', choice({ label: '谁可以看', options: AUDIENCES })),
	},
	{ label: '栏目' },
);

/** `face.yml`: what the secretary chooses for the branch's site. */
export const face = z.strictObject({
	motto: optional(text({ label: '一句话', hint: '显示在支部名称下面', max: 40 })),
	palette: otherwise('vermilion', choice({ label: '颜色', options: PALETTES })),
	home: otherwise('headline', choice({ label: '首页样式', options: HOME_LAYOUTS })),
	header: optional(
		group({ picture: picture({ label: '图片' }), alt: text({ label: '图片说明' }) }, { label: '首页大图' }),
	),
	columns: listOf(column, { label: '栏目', hint: '按显示的顺序；不写就用全网统一的栏目', max: 20 }),
	shared: listOf(reference({ label: '共用栏目', to: 'shared' }), {
		label: '打开的共用栏目',
		hint: '全网共用的栏目，排在自己的栏目后面；没有自定栏目的支部全部打开',
		max: 20,
	}),
	topics: listOf(topic, { label: '专题', max: 40 }),
	hotWords: listOf(text({ label: '热词', max: 12 }), { label: '搜索热词', hint: '显示在搜索框下面', max: 8 }),
});

export type Face = z.output<typeof face>;
export type ColumnSettings = z.output<typeof column>;
export type Topic = z.output<typeof topic>;
