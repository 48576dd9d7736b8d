import { expect, test } from 'vitest';
import type { Entry } from './branch.ts';
import { latestOf } from './course.ts';

const study = (order?: number) => ({ id: `${order}`, data: { collection: 'study', order } }) as Entry;
const ids = (entries: Entry[]) => entries.map(({ id }) => id);

test('where a page has room for few, it shows the last lessons of a course, still in their order', () => {
	expect(ids(latestOf([1, 2, 3, 4].map(study), 3))).toEqual(['2', '3', '4']);
	expect(ids(latestOf([1, 2, 3].map(study), 6))).toEqual(['1', '2', '3']);
});

test('of anything that is not one course it shows the first ones', () => {
	expect(ids(latestOf([2, 1, undefined].map(study), 2))).toEqual(['2', '1']);
	expect(ids(latestOf([2, 1, 1].map(study), 2))).toEqual(['2', '1']);
	expect(latestOf([], 2)).toEqual([]);
});
