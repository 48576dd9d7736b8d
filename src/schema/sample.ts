import type { JsonSchema } from './json-schema.ts';

/** An object with the required fields only. */
export function minimalSample(schema: JsonSchema): Record<string, unknown> {
	return sampleObject(schema, (name) => schema.required?.includes(name) ?? false);
}

/** An object with every field, those inside others too. */
export function completeSample(schema: JsonSchema): Record<string, unknown> {
	return sampleObject(schema, () => true);
}

/** A value such as a secretary would write into this field. */
export function sampleOf(field: JsonSchema): unknown {
	switch (field.type) {
		case 'object':
			return completeSample(field);
		case 'array':
			return field.items ? [sampleOf(field.items)] : [];
		case 'boolean':
			return field.default ?? true;
		case 'integer':
		case 'number':
			return Math.min(field.maximum ?? 5, Math.max(field.minimum ?? 5, 5));
		default:
			return field.enum ? (field.default ?? field.enum[0]) : sampleText(field);
	}
}

function sampleObject({ properties = {} }: JsonSchema, isWanted: (name: string) => boolean): Record<string, unknown> {
	const wanted = Object.entries(properties).filter(([name]) => isWanted(name));
	return Object.fromEntries(wanted.map(([name, field]) => [name, sampleOf(field)]));
}

function sampleText({ title = '', description, format, maxLength, 'x-cms': cms }: JsonSchema): string {
	const text =
		exampleIn(description) ??
		exampleIn(cms?.pattern?.[1]) ??
		TEXTS[title] ??
		FORMATS[format ?? ''] ??
		WIDGETS[cms?.widget ?? ''] ??
		`${title}的内容`;
	return text.slice(0, maxLength);
}

/** Hints end with an example where one helps: 「用在网址里，例如 dang-shi」. */
function exampleIn(hint = ''): string | undefined {
	return /例如 ([^，。；、]+)/.exec(hint)?.[1]?.trim();
}

const FORMATS: Record<string, string> = {
	date: '2026-03-14',
	moment: '2026-03-14T09:30',
	uri: 'https://zhibu.example.org/',
};

const WIDGETS: Record<string, string> = { image: '合影.jpg', file: '报名表.docx', relation: 'dang-shi' };

const TEXTS: Record<string, string> = {
	标题: '义诊进楼宇，六十位租户量了血压',
	更新日期: '2026-03-20',
	到期下线: '2036-12-31T18:00',
	成立日期: '2012-07-01',
	摘要: '三位医生在大堂里坐了一个中午，最忙的是量血压的那张桌子。',
	地点: '天平大厦一楼大堂',
	标签: '志愿服务',
	图片说明: '医生在大堂里给一位保安量血压',
	撰稿: '周敏',
	摄影: '何晓峰',
	名称: '下次义诊报名表',
	姓名: '陈立新',
	一句话: '把小事做完，就是大事。',
	支部名称: '天平大厦联合支部',
	简称: '天平大厦',
	所在街道: '梧桐街道',
	单位: '青禾设计事务所',
	联系处: '天平大厦党群服务站',
	联系人: '周敏',
	咨询电话: '021-5550 0101',
	预约电话: '021-5550 0101',
	录音: '朗读.mp3',
	地址: '平安路 18 号 2 楼',
	时间: '周一至周五 9:00–17:00',
	支部简介: '支部成立于 2012 年，党员来自大厦里的十一家公司。',
	专题名称: '党史百问',
	一句话介绍: '每周一问，五分钟读完。',
	栏目名称: '感想随笔',
	栏目说明: '党员自己写的短文',
	热词: '义诊',
	网络名称: '梧桐支部网',
	主办单位: '梧桐街道社区党委',
	联系方式: '021-5550 0100',
	'ICP 备案号': '沪ICP备00000000号',
	公安备案号: '沪公网安备00000000000000号',
	门户简介: '梧桐街道各支部的网站都在这里。',
};
