import { expect, test } from 'vitest';
import { pageAsked } from './page-asked.ts';

test('a directory has one address for each of its pages', () => {
	expect(pageAsked(undefined, 3)).toBe(1);
	expect(pageAsked('page/2', 3)).toBe(2);
	expect(pageAsked('page/3/', 3)).toBe(3);
});

test.each(['page/1', 'page/0', 'page/4', 'page/02', 'page/1e0', 'page/', 'page', 'page/2/3', 'x'])(
	'%s is no page of three',
	(rest) => expect(pageAsked(rest, 3)).toBeUndefined(),
);

test('a directory without rows has no page', () => {
	expect(pageAsked(undefined, 0)).toBeUndefined();
});
