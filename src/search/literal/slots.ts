/** So many older segments have one sieve: a bit for each of them in every slot. */
export const IN_SIEVE = 8;

const BITS = 13;

/** Slots of one file of a sieve: some 5 KB to load. */
export const SLOTS = 1 << BITS;

/** How many characters the parts of a text have that stand for it: much repeats itself in some networks, and only long parts differ. */
export const LENGTHS = [1, 2, 3, 5, 7];

/** Each part has several slots, all in one file: one alone is often taken by another part that stands in every segment. */
export const waysOf = (length: number): number => (length < 3 ? 3 : 2);

/** What the number of a part is multiplied with for each further character. */
export const BASE = 0x9e3779b1;

/** Where a part has its first slot, by its number; of this as many bits count as a table has places for. */
export function spread(number: number): number {
	const half = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
	const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
	return whole ^ (whole >>> 16);
}

/** Its other slots, in the same file. */
export const slotOf = (first: number, way: number): number =>
	way === 0 ? first : (first & -SLOTS) | (Math.imul(first, 0x27d4eb2f + 2 * way) >>> (32 - BITS));

/** The file of so many, a power of two, that has them. */
export const fileOf = (first: number, files: number): number => (first >>> BITS) & (files - 1);
