import { expect, test } from 'vitest';
import { isComposing, suggestionAfter } from './search-keys.ts';

test('arrows go round through all suggestions and the box', () => {
	const down = [-1, 0, 1, 2].map((active) => suggestionAfter('ArrowDown', active, 3));
	expect(down).toEqual([0, 1, 2, -1]);
	const up = [-1, 2, 1, 0].map((active) => suggestionAfter('ArrowUp', active, 3));
	expect(up).toEqual([2, 1, 0, -1]);
});

test('Home and End move in the text until a suggestion is chosen', () => {
	expect(['Home', 'End'].map((key) => suggestionAfter(key, -1, 3))).toEqual([undefined, undefined]);
	expect(['Home', 'End'].map((key) => suggestionAfter(key, 1, 3))).toEqual([0, 2]);
});

test('letters, Enter and Escape are not taken for ways through the list, nor is anything without a list', () => {
	expect(['a', 'Enter', 'Escape', 'Tab', 'PageDown'].map((key) => suggestionAfter(key, 1, 3))).toEqual(
		Array(5).fill(undefined),
	);
	expect(suggestionAfter('ArrowDown', -1, 0)).toBeUndefined();
});

test('the Enter that takes over a composed word is known by both ways browsers tell it', () => {
	expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
	expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
	expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
