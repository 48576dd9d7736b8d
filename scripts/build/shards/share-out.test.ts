import { expect, test } from 'vitest';
import { shareOut } from './share-out.ts';

/** A network of branches of 20 KB to 400 KB. */
const network = (count: number): Map<string, number> =>
	new Map(
		Array.from({ length: count }, (_, at) => [`zhi-bu-${at}`, Math.round(20_000 * Math.exp(((at * 37) % 100) / 33))]),
	);

const moved = (before: Map<string, number>, after: Map<string, number>): number =>
	[...before].filter(([slug, shard]) => after.has(slug) && after.get(slug) !== shard).length;

test.each([2, 4, 8])('%i machines get shares of about the same size, each branch once', (count) => {
	const sizes = network(134);
	const shares = shareOut(sizes, count);
	const loads = Array.from({ length: count }, () => 0);
	for (const [slug, shard] of shares) loads[shard - 1]! += sizes.get(slug)!;
	const mean = loads.reduce((sum, load) => sum + load) / count;
	expect([...shares.keys()].sort()).toEqual([...sizes.keys()].sort());
	expect(Math.max(...loads)).toBeLessThan(1.25 * mean);
	expect(Math.min(...loads)).toBeGreaterThan(0.7 * mean);
});

test('a branch that comes or goes moves few others, and one that grows a little none but itself', () => {
	const sizes = network(134);
	const shares = shareOut(sizes, 4);
	const movedByNew = [30_000, 100_000, 390_000].map((size) =>
		moved(shares, shareOut(new Map([...sizes, ['xin', size]]), 4)),
	);
	const movedByGone = ['zhi-bu-0', 'zhi-bu-60', 'zhi-bu-133'].map((gone) =>
		moved(shares, shareOut(new Map([...sizes].filter(([slug]) => slug !== gone)), 4)),
	);
	expect(Math.max(...movedByNew, ...movedByGone)).toBeLessThan(14);
	const grown = new Map(sizes).set('zhi-bu-7', sizes.get('zhi-bu-7')! + 500);
	expect(moved(shares, shareOut(grown, 4))).toBeLessThan(2);
});

test('the order in which branches are listed does not matter', () => {
	const sizes = network(40);
	const reversed = new Map([...sizes].reverse());
	expect(new Map([...shareOut(reversed, 3)].sort())).toEqual(new Map([...shareOut(sizes, 3)].sort()));
});

test('one machine gets all, and of more machines than branches some get none', () => {
	expect([...shareOut(new Map([['a', 1]]), 1)]).toEqual([['a', 1]]);
	expect(new Set(shareOut(network(3), 9).values()).size).toBe(3);
	expect(shareOut(new Map(), 4).size).toBe(0);
});
