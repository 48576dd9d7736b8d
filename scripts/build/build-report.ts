import type { Problem } from '../../src/network/problem.ts';
import type { Halt } from './batches/rollout.ts';
import type { Due } from './due/due-sites.ts';
import { inReadingOrder } from './reading-order.ts';

/** What a build came to, as `--json` writes it. */
export interface BuildReport {
	branches: number;
	entries: number;
	pages: number;
	/** Sites whose pages were made again. */
	rendered: string[];
	/** Sites that got a new release, and sites whose release stayed. */
	written: string[];
	unchanged: string[];
	/** Branches whose last good release stays because of a problem. */
	kept: string[];
	problems: Problem[];
	seconds: Record<string, number>;
	peakMemoryMB: number;
	/** Where a change of the whole network came to a halt. */
	halt?: Halt;
	/** With `--due`: what is due after this, the soonest first. */
	next?: Due[];
}

/** The report of a build that has not done anything yet. */
export const emptyReport = (): BuildReport => ({
	...{ branches: 0, entries: 0, pages: 0 },
	...{ rendered: [], written: [], unchanged: [], kept: [], problems: [] },
	...{ seconds: {}, peakMemoryMB: 0 },
});

/** Puts a report in order after each round: problems as they are read, every site once, seconds by phase and of all workers together. */
export function completeReport(
	report: BuildReport,
	seconds: Record<string, number>,
	work: Record<string, number>,
): void {
	report.problems.sort(inReadingOrder);
	report.rendered = [...new Set(report.rendered)];
	report.written = [...new Set(report.written)];
	const written = new Set(report.written);
	report.unchanged = [...new Set(report.unchanged)].filter((site) => !written.has(site));
	const total = Object.values(seconds).reduce((sum, each) => sum + each, 0);
	const phases = Object.entries(work).map(([phase, each]) => [`work ${phase}`, each]);
	report.seconds = { total, ...seconds, ...Object.fromEntries(phases) };
	report.peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
}
