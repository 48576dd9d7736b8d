import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ordered } from './ordered.ts';
import type { Hit } from './rank.ts';

const numbers = fc.array(fc.nat(30), { maxLength: 60 });

test('the first ones are those that would be first if all were put in order, equals as they came', () => {
	fc.assert(
		fc.property(numbers, fc.nat(10), fc.nat(10), (scores, from, to) => {
			const hits = scores.map((score, entry) => ({ score, entry }) as Hit);
			const compare = (a: Hit, b: Hit) => a.score - b.score;
			const inOrder = [...hits].sort(compare);
			const ordered = new Ordered(hits, compare);
			expect(ordered.slice(from, to)).toEqual(inOrder.slice(from, to));
			expect(ordered.slice()).toEqual(inOrder);
			expect(ordered.slice(from, to)).toEqual(inOrder.slice(from, to));
			expect(ordered).toHaveLength(hits.length);
		}),
	);
});
