import { expect, test } from 'vitest';
import { groupItems } from './group-items.ts';

const item = (list: string, more: object = {}) => ({ id: list, data: { list, ...more } });
const settled = { date: '2026-03-01', answer: '好了。' };
const groups = (items: object[]) => groupItems(items as Parameters<typeof groupItems>[0]);

test('items stand in the order of the lists, whatever order they come in, and lists without items are left out', () => {
	expect(groups([item('wish'), item('offer'), item('need')]).map(({ title }) => title)).toEqual([
		'资源',
		'需求',
		'微心愿',
	]);
	expect(groups([])).toEqual([]);
});

test('a list says how many it has and how many are done, in its own word', () => {
	const counts = groups([
		item('need', { settled }),
		item('need'),
		item('pledge', { target: 100, done: 100 }),
		item('wish'),
		item('offer', { settled }),
	]).map(({ count }) => count);
	expect(counts).toEqual(['1 条', '2 条，已办结 1 条', '1 条，已兑现 1 条', '1 条']);
});
