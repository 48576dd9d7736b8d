import { expect, test } from 'vitest';
import type { Suggestion } from '../search/engine.ts';
import { offeredNames } from './search-names.ts';

const one = (kind: Suggestion['kind'], text: string, url?: string): Suggestion => ({
	...{ kind, text, label: [{ text, isFound: false }] },
	...(url && { url }),
});
const branch = one('branch', '南埠快递联合支部', 'nanpu/');
const word = one('word', '快递');

test('beside results branches, topics and people are offered, words only where nothing was found', () => {
	expect(offeredNames([branch, word], 'kd', false)).toEqual([branch]);
	expect(offeredNames([branch, word], 'kd', true)).toEqual([branch, word]);
});

test('what would ask the same again is not offered, what leads elsewhere is', () => {
	expect(offeredNames([word, one('person', '快递')], '快 递', true)).toEqual([]);
	expect(offeredNames([branch], '南埠快递联合支部', true)).toEqual([branch]);
});

test('what fits many says nothing beside results, and a single character nothing at all', () => {
	const many = Array.from({ length: 5 }, (_, at) => one('branch', `第${at}支部`, `${at}/`));
	expect(offeredNames(many, '支部', false)).toEqual([]);
	expect(offeredNames(many, '支部', true)).toHaveLength(4);
	expect(offeredNames([branch], '南', true)).toEqual([]);
});
