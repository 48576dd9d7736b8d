import type { ListItem } from '../schema/lists.ts';

type Facts = Pick<ListItem, 'list' | 'taken' | 'settled' | 'target' | 'done' | 'unit'>;

/** How far an item of a list is. */
export interface ListState {
	/** For a label: 已转办, 待认领, 已完成 63/100 盏; nothing for what has no course. */
	word?: string;
	/** Nothing is left to do about it. */
	isDone: boolean;
	/** A pledge that counts: how much of its target is reached, the target at most. */
	progress?: { done: number; target: number };
}

/** A step in the course of an item; one without a date is still to come. */
export interface ListStep {
	word: string;
	date?: string;
	/** Who raised it, or who took it up. */
	who?: string;
	answer?: string;
}

const WORDS = {
	need: ['已提出', '已转办', '已办结'],
	wish: ['待认领', '已认领', '已实现'],
} as const;

const STEPS = {
	need: ['提出', '转办', '办结'],
	wish: ['许下心愿', '认领', '实现'],
} as const;

/** What is filled in says how far an item is; pages and the hub's directory use the same words. */
export function listState({ list, taken, settled, target, done, unit = '' }: Facts): ListState {
	const isDone = settled !== undefined;
	if (list === 'need' || list === 'wish') return { word: WORDS[list][settled ? 2 : taken ? 1 : 0], isDone };
	if (list === 'pledge' && target) {
		const reached = done ?? 0;
		const progress = { done: Math.min(reached, target), target };
		return { word: `已完成 ${reached}/${target} ${unit}`.trim(), isDone: isDone || reached >= target, progress };
	}
	if (list === 'pledge' && done) return { word: `已完成 ${done} ${unit}`.trim(), isDone };
	return isDone && list !== 'offer' ? { word: list === 'pledge' ? '已兑现' : '已完成', isDone } : { isDone };
}

/** The course of a need or a wish with all its steps; of anything else what there is to tell. */
export function listSteps({ list, date, party, taken, settled }: Facts & Pick<ListItem, 'date' | 'party'>): ListStep[] {
	const isCourse = list === 'need' || list === 'wish';
	const [first, second, third] = isCourse ? STEPS[list] : ['', '认领', '完成'];
	const answered: ListStep[] = [
		{ word: second, ...(taken && { date: taken.date, who: taken.by }) },
		{ word: third, ...settled },
	];
	if (!isCourse) return answered.filter((step) => step.date);
	return [{ word: first, date, ...(party && { who: party }) }, ...answered];
}
