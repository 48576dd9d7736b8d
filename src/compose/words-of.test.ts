import { expect, test } from 'vitest';
import type { Branch } from './branch.ts';
import { wordsOf } from './words-of.ts';

const branch = (hotWords: string[], ...tags: string[][]) =>
	({ hotWords, entries: tags.map((own) => ({ data: { tags: own } })) }) as unknown as Branch;

test('words of a branch are those its editor chose, then tags by how often they stand, each once', () => {
	expect(wordsOf(branch(['电梯'], ['伞'], ['志愿服务', '电梯'], ['志愿服务']))).toEqual(['电梯', '志愿服务', '伞']);
	expect(wordsOf(branch([]))).toEqual([]);
});
