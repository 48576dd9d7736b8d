import { expect, test } from 'vitest';
import { rangeOf } from './range-of.ts';

test.each<[string, ReturnType<typeof rangeOf>]>([
	['bytes=0-', { start: 0, end: 99 }],
	['bytes=0-0', { start: 0, end: 0 }],
	['bytes=10-19', { start: 10, end: 19 }],
	['bytes=90-500', { start: 90, end: 99 }],
	['bytes=-10', { start: 90, end: 99 }],
	['bytes=-500', { start: 0, end: 99 }],
	['bytes=100-', 'outside'],
	['bytes=-0', 'outside'],
	['bytes=20-10', undefined],
	['bytes=0-1,5-6', undefined],
	['bytes=-', undefined],
	['bytes=a-b', undefined],
	['lines=0-1', undefined],
	['', undefined],
])('of a hundred bytes «%s» is this part', (header, range) => {
	expect(rangeOf(header, 100)).toEqual(range);
});

test('without the header all of it is sent', () => {
	expect(rangeOf(undefined, 100)).toBeUndefined();
});
