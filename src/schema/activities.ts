import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { flag, integer, longText, moment, optional, telephone, text, webAddress } from './fields.ts';

/** Activities 活动: when, where, for whom, how to join. */
export const activities = entrySchema({
	starts: moment({ label: '开始', hint: '例如 2026-03-14T09:30' }),
	ends: optional(moment({ label: '结束' })),
	place: text({ label: '地点', max: 60 }),
	forWhom: text({ label: '谁可以来', hint: '例如 楼里的租户和邻居', max: 60 }),
	join: optional(longText({ label: '怎样参加', hint: '报名的办法，不用报名也写一句', max: 200 })),
	seats: optional(integer({ label: '名额', min: 1, max: 100_000 })),
	phone: optional(telephone({ label: '咨询电话' })),
	liveUrl: optional(webAddress({ label: '直播网址' })),
	cancelled: flag({ label: '已取消', hint: '取消了也留着，让人看见' }),
});

export type Activity = z.output<typeof activities>;
