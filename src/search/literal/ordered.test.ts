import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hit, Hits } from './hits.ts';
import { Ordered } from './ordered.ts';

const numbers = fc.array(fc.nat(30), { maxLength: 60 });

test('the first ones are those that would be first if all were put in order, equals as they came', () => {
	fc.assert(
		fc.property(fc.array(numbers, { maxLength: 3 }), fc.nat(10), fc.nat(10), (lists, from, to) => {
			const hits = lists.map((scores, tier) => {
				const columns = { entries: Uint32Array.from(scores.keys()), scores: Float64Array.from(scores) };
				return { tier, ...columns } as Hits;
			});
			const all = lists.flatMap((scores, tier) => scores.map((score, entry) => ({ tier, entry, score }) as Hit));
			const compare = (a: Hit, b: Hit) => a.score - b.score;
			const inOrder = [...all].sort(compare);
			const ordered = new Ordered(hits, compare);
			expect(ordered.slice(from, to)).toEqual(inOrder.slice(from, to));
			expect(ordered.slice()).toEqual(inOrder);
			expect(ordered.slice(from, to)).toEqual(inOrder.slice(from, to));
			expect(ordered).toHaveLength(all.length);
		}),
	);
});
