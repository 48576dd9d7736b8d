/** A source of chance that gives the same sequence for the same seed, on every machine. */
export interface Random {
	/** A whole number from `min` to `max`, both included. */
	between(min: number, max: number): number;
	pick<T>(list: readonly T[]): T;
	/** True in `percent` of 100 cases. */
	chance(percent: number): boolean;
}

/** Chance from a seed and the place it is used for, so that one entry never depends on another. */
export function randomFor(seed: number, ...place: number[]): Random {
	let state = [seed, ...place].reduce(
		(hash, part) => Math.imul(hash ^ (part + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13),
		0x811c9dc5,
	);
	const next = () => {
		// mulberry32: small, quick, good enough for prose
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
	return {
		between,
		pick: (list) => list[between(0, list.length - 1)]!,
		chance: (percent) => next() * 100 < percent,
	};
}
