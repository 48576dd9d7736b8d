import { expect, test } from 'vitest';
import { listState, listSteps } from './list-state.ts';

const taken = { date: '2026-03-02', by: '街道城运中心' };
const settled = { date: '2026-03-20', answer: '坡道修好了。' };

test.each([
	[{ list: 'need' }, '已提出', false],
	[{ list: 'need', taken }, '已转办', false],
	[{ list: 'need', taken, settled }, '已办结', true],
	[{ list: 'need', settled }, '已办结', true],
	[{ list: 'wish' }, '待认领', false],
	[{ list: 'wish', taken }, '已认领', false],
	[{ list: 'wish', taken, settled }, '已实现', true],
	[{ list: 'pledge' }, undefined, false],
	[{ list: 'pledge', target: 100, unit: '盏' }, '已完成 0/100 盏', false],
	[{ list: 'pledge', target: 100, done: 63, unit: '盏' }, '已完成 63/100 盏', false],
	[{ list: 'pledge', target: 100, done: 100 }, '已完成 100/100', true],
	[{ list: 'pledge', target: 100, done: 120, unit: '盏' }, '已完成 120/100 盏', true],
	[{ list: 'pledge', done: 12, unit: '次' }, '已完成 12 次', false],
	[{ list: 'pledge', settled }, '已兑现', true],
	[{ list: 'project' }, undefined, false],
	[{ list: 'project', settled }, '已完成', true],
	[{ list: 'offer', settled }, undefined, true],
] as const)('%j is «%s»', (item, word, isDone) => {
	expect(listState(item as Parameters<typeof listState>[0])).toMatchObject({ isDone, ...(word && { word }) });
	expect(listState(item as Parameters<typeof listState>[0]).word).toBe(word);
});

test('a pledge that did more than it promised is full, not more', () => {
	expect(listState({ list: 'pledge', target: 100, done: 120 } as never).progress).toEqual({ done: 100, target: 100 });
});

test('a need shows the steps that are still to come, without a date', () => {
	expect(listSteps({ list: 'need', date: '2026-03-01', party: '三楼住户', taken } as never)).toEqual([
		{ word: '提出', date: '2026-03-01', who: '三楼住户' },
		{ word: '转办', date: '2026-03-02', who: '街道城运中心' },
		{ word: '办结' },
	]);
});

test('what has no course shows only what happened', () => {
	expect(listSteps({ list: 'project', date: '2026-03-01' } as never)).toEqual([]);
	expect(listSteps({ list: 'project', date: '2026-03-01', settled } as never)).toEqual([{ word: '完成', ...settled }]);
});
