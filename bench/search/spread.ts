/** How values lie: the one in the middle, the one that 95 % do not exceed, the greatest. */
export interface Spread {
	median: number;
	high: number;
	most: number;
}

export function spread(values: number[]): Spread {
	const sorted = values.toSorted((a, b) => a - b);
	const high = sorted[Math.ceil(sorted.length * 0.95) - 1]!;
	return { median: sorted[sorted.length >> 1]!, high, most: sorted.at(-1)! };
}
