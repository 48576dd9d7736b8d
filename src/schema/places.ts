import type { z } from 'zod';
import { entrySchema } from './entry.ts';
import { decimal, group, integer, listOf, optional, telephone, text } from './fields.ts';

/** Places 阵地: service centres and rooms, with hours and telephone. */
export const places = entrySchema({
	address: text({ label: '地址', max: 80 }),
	hours: text({ label: '开放时间', hint: '例如 周一至周五 9:00–17:00', max: 80 }),
	phone: optional(telephone({ label: '电话' })),
	seats: optional(integer({ label: '可坐几人', min: 1, max: 10_000 })),
	facilities: listOf(text({ label: '设施', max: 20 }), { label: '设施', hint: '例如 投影、无障碍坡道', max: 12 }),
	booking: optional(text({ label: '怎样借用', max: 80 })),
	coordinates: optional(
		group(
			{
				longitude: decimal({ label: '经度', min: 73, max: 136 }),
				latitude: decimal({ label: '纬度', min: 3, max: 54 }),
			},
			{ label: '坐标', hint: '高德地图上的经纬度（GCJ-02）' },
		),
	),
});

export type Place = z.output<typeof places>;
