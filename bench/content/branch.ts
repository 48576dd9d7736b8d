import { stringify } from 'yaml';
import { BRANCH_TYPES } from '../../src/schema/branch.ts';
import { HOME_LAYOUTS, PALETTES } from '../../src/schema/face.ts';
import type { Random } from '../random.ts';
import type { PlannedEntry } from './plan.ts';
import { TOPICS } from './plan.ts';
import { ACTIVITIES, LESSONS, ORGANISATIONS, STREETS } from './vocabulary.ts';

const FIRST =
	'春申 望江 晨曦 石桥 梧桐 清河 柳浦 东篱 长风 云帆 青禾 和顺 明德 新苗 听雨 安居 竹园 南桥 北塘 槐安'.split(' ');
const SECOND: Record<keyof typeof BRANCH_TYPES, string[]> = {
	independent: ['物流', '印务', '机电', '药业'],
	joint: ['商圈', '商会', '街区'],
	building: ['大厦', '广场', '中心'],
	park: ['科技园', '创意园', '产业园'],
	market: ['农贸市场', '建材市场', '花鸟市场'],
	community: ['里', '苑', '新村'],
	school: ['小学', '中学', '幼儿园'],
};

export const slugOf = (index: number): string => `branch-${String(index + 1).padStart(3, '0')}`;

/** `branch.yml` and `face.yml` of the branch with this number, counted from 0. */
export function writeBranch(random: Random, index: number, entries: PlannedEntry[]): { branch: string; face: string } {
	const types = Object.keys(BRANCH_TYPES) as (keyof typeof BRANCH_TYPES)[];
	const type = types[index % types.length]!;
	const short = FIRST[index % FIRST.length]! + random.pick(SECOND[type]);
	const street = STREETS[index % STREETS.length]!;
	const number = index >= FIRST.length ? `第${index + 1}` : '';
	const branch = {
		name: `${short}${number}党支部`,
		short,
		status: 'live',
		type,
		committee: `street-${(index % STREETS.length) + 1}`,
		street,
		star: random.between(1, 5),
		founded: `${random.between(1996, 2022)}-07-01`,
		members: random.between(5, 160),
		organisations: ORGANISATIONS.slice(index % 12, (index % 12) + random.between(1, 6)),
		contact: {
			office: `${short}党群服务站`,
			phone: `021-5550 ${String(1000 + (index % 9000))}`,
			address: `${street}${random.between(1, 900)}号`,
			hours: '周一至周五 9:00–17:00',
		},
		introduction: `${short}支部成立以来，坚持把${random.pick(ACTIVITIES)}和${random.pick(ACTIVITIES)}做在平时，每月一课，每季一评。`,
	};
	const face = {
		motto: `把${random.pick(ACTIVITIES)}做在平时`,
		palette: Object.keys(PALETTES)[index % Object.keys(PALETTES).length],
		home: Object.keys(HOME_LAYOUTS)[index % Object.keys(HOME_LAYOUTS).length],
		topics: TOPICS.filter(({ id }) => entries.some((entry) => entry.topic === id)),
		hotWords: [random.pick(ACTIVITIES), random.pick(LESSONS)],
	};
	return { branch: stringify(branch, { lineWidth: 0 }), face: stringify(face, { lineWidth: 0 }) };
}
