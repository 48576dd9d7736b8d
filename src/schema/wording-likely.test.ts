import { expect, test } from 'vitest';
import { likeliest, slipsBetween } from './wording-likely.ts';

const candidates = Object.entries({
	title: '标题',
	date: '日期',
	tags: '标签',
	author: '撰稿',
	attachments: '附件',
}).map(([value, label]) => ({ value, label }));

test.each([
	['titel', 'title'],
	['Title', 'title'],
	['tag', 'tags'],
	['attachment', 'attachments'],
	['attach', 'attachments'],
	['标签', 'tags'],
	['附件 ', 'attachments'],
	['colour', undefined],
	['x', undefined],
	['', undefined],
	[5, undefined],
])('%j probably means %j', (written, value) => {
	expect(likeliest(written, candidates)?.value).toBe(value);
});

test.each([
	['', '', 0],
	['', 'abc', 3],
	['kitten', 'sitting', 3],
	['titel', 'title', 1],
	['ab', 'ba', 1],
	['same', 'same', 0],
])('from %j to %j it is %i slips', (a, b, slips) => {
	expect(slipsBetween(a, b)).toBe(slips);
	expect(slipsBetween(b, a)).toBe(slips);
});
