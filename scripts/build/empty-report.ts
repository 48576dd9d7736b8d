import type { Problem } from '../../src/network/problem.ts';
import type { BuildReport } from './build-network.ts';

/** The report of a build that has not done anything yet. */
export const emptyReport = (problems: Problem[] = [], seconds: Record<string, number> = {}): BuildReport => ({
	branches: 0,
	entries: 0,
	pages: 0,
	rendered: [],
	written: [],
	unchanged: [],
	kept: [],
	problems,
	seconds,
	peakMemoryMB: 0,
});
