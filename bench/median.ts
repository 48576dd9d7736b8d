import type { Cost } from './measure.ts';

/** The cost in the middle: each figure's own median over the runs. */
export function median(costs: Cost[]): Cost {
	const middle = (of: (cost: Cost) => number | undefined) => {
		const values = costs
			.map(of)
			.filter((value) => value !== undefined)
			.sort((a, b) => a - b);
		const half = values.length >> 1;
		return values.length % 2 === 1
			? values[half]
			: values.length > 0
				? (values[half - 1]! + values[half]!) / 2
				: undefined;
	};
	return {
		seconds: middle(({ seconds }) => seconds) ?? Number.NaN,
		cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
		peakMB: middle(({ peakMB }) => peakMB),
	};
}
