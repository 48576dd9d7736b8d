import type { CollectionName } from '../../src/schema/collections.ts';
import type { Random } from '../random.ts';
import type { Theme } from './sentences.ts';
import { TITLE_PINYIN } from './vocabulary.ts';

/** An entry before it is written: where it stands and what it is about. */
export interface PlannedEntry {
	column: CollectionName;
	id: string;
	date: string;
	theme: Theme;
	topic: string;
}

export const TOPICS = [
	{ id: 'linli', title: '邻里互助', summary: '身边的小事，一件一件做好。' },
	{ id: 'yingshang', title: '营商环境', summary: '楼里和市场里的事，大家商量着办。' },
	{ id: 'weidangke', title: '五分钟微党课', summary: '一课讲清一个道理。' },
	{ id: 'bangyang', title: '身边榜样', summary: '我们认识的人，我们看见的事。' },
	{ id: 'anquan', title: '平安社区', summary: '检查、演练和提醒。' },
];

const SHARES: [CollectionName, number][] = [
	['stories', 0.16],
	['study', 0.24],
];
const LAST_DAY = Date.UTC(2026, 9, 31);
const DAYS = 4 * 365;
const DAY = 86_400_000;
const NEWS_THEMES: Theme[] = ['service', 'market', 'building'];

/** Deals a branch's entries out to news, stories and study (45, 12 and 18 of 75) over four years. */
export function planEntries(random: Random, count: number): PlannedEntry[] {
	const sizes = SHARES.map(([column, share]) => [column, Math.round(count * share)] as const);
	const rest = count - sizes.reduce((sum, [, size]) => sum + size, 0);
	return [['news', rest] as const, ...sizes].flatMap(([column, size]) => planColumn(random, column, size));
}

function planColumn(random: Random, column: CollectionName, size: number): PlannedEntry[] {
	const taken = new Map<string, number>();
	return Array.from({ length: size }, (_, index) => {
		const offset = Math.floor((index * DAYS) / size) + random.between(0, Math.max(0, Math.floor(DAYS / size) - 1));
		const date = new Date(LAST_DAY - offset * DAY).toISOString().slice(0, 10);
		const name = `${date}-${random.pick(TITLE_PINYIN)}`;
		const uses = (taken.get(name) ?? 0) + 1;
		taken.set(name, uses);
		return {
			column,
			id: uses > 1 ? `${name}-${uses}` : name,
			date,
			theme: column === 'stories' ? 'story' : column === 'study' ? 'lesson' : random.pick(NEWS_THEMES),
			topic: TOPICS[index % TOPICS.length]!.id,
		};
	});
}
