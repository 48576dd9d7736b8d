import { expect, test } from 'vitest';
import type { Answer } from '../search/engine.ts';
import { statusOf } from './search-words.ts';

const answer = (results: number, older = 0): Answer => ({
	results: Array(results).fill(async () => ({ url: '', title: [], facts: [], extract: [] })),
	isSplit: false,
	facets: () => [],
	synonyms: [],
	nearTerms: [],
	...(older > 0 && { further: { entries: older, look: async () => answer(results) } }),
});
const question = { text: '饕餮', only: {}, order: 'relevance' as const };
const filtered = { ...question, only: { year: '2026' } };

test('nothing is called not found while there is something nobody looked at', () => {
	expect(statusOf(answer(0), question)).toMatch(/^没有找到“饕餮”/);
	expect(statusOf(answer(0, 200), question)).not.toContain('没有找到');
	expect(statusOf(answer(3, 200), question)).toBe('先找到 3 篇');
	expect(statusOf(answer(3), question)).toBe('找到 3 篇');
});

test('where filters leave nothing out, or nothing over, it is said that they did', () => {
	expect(statusOf(answer(2), filtered)).toBe('照这样筛选，找到 2 篇');
	expect(statusOf(answer(0), filtered)).toBe('照这样筛选，没有找到“饕餮”。');
});

test('nobody is told to shorten what is short already, and of mere punctuation it is said that it cannot be looked for', () => {
	const said = (text: string) => statusOf(answer(0), { ...question, text });
	expect(said('王')).toBe('没有找到“王”。换一个词试试。');
	expect(said('黄 河')).toBe('没有找到“黄 河”。换一个词试试。');
	expect(said('党费在哪里交')).toBe('没有找到“党费在哪里交”。换一个短一点的词试试。');
	expect(said('……')).toBe('没有找到“……”。标点和空格找不了，请输入文字。');
});
