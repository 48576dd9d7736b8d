import type { BuildReport } from './build-network.ts';
import { inReadingOrder } from './reading-order.ts';

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
