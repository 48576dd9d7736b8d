import { availableParallelism, loadavg } from 'node:os';
import type { Cost } from '../measure.ts';
import { figure, table, times } from '../table.ts';
import type { Load } from './ask-all.ts';
import type { Waited } from './in-chromium.ts';
import type { IndexCost } from './index-cost.ts';
import type { ChangeSeconds } from './index-pages.ts';
import type { Judged } from './judge.ts';
import type { Spread } from './spread.ts';

/** What each engine finds, and what it takes to write its index. */
export function printAnswers(judged: Judged[]): string {
	const rows = judged.map(({ title, recall, precision, empty, queries, index }) => [
		title,
		figure(queries),
		recall.toFixed(4),
		precision.toFixed(4),
		figure(empty),
		figure(index?.seconds, 2),
		figure(index?.files),
		figure(index && index.bytes / 1000),
	]);
	return table(['', 'queries', 'recall', 'precision', 'empty', 'index s', 'files', 'index KB'], rows);
}

/** What a first query and a later one load, and how long they take in Node without a network. */
export function printLoads(
	judged: Pick<Judged, 'title' | 'first' | 'later'>[],
	others: Record<string, Load> = {},
): string {
	const row = (title: string, { bytes, requests, milliseconds }: Load) => [
		title,
		three(bytes, 1000),
		three(requests),
		three(milliseconds),
	];
	const rows = judged.flatMap(({ title, first, later }) => [
		row(`${title}, first`, first),
		row(`${title}, later`, later),
	]);
	for (const [title, load] of Object.entries(others)) rows.push(row(title, load));
	return table(['median / 95 % / most', 'KB', 'requests', 'ms in Node'], rows);
}

/** What readers wait in Chromium. */
export function printWaits(waits: { title: string; waited: Waited }[]): string {
	const rows = waits.flatMap(({ title, waited: { first, later, typed } }) =>
		Object.entries({ first, later, typed }).map(([which, { bytes, requests, milliseconds, whole }]) => [
			`${title}, ${which}`,
			three(milliseconds),
			three(whole),
			three(bytes, 1000),
			three(requests),
		]),
	);
	return table(['median / 95 % / most', 'ms to a screen of results', 'ms to ten and all else', 'KB', 'requests'], rows);
}

/** What indexing everything costs beside the `pagefind` command, and what one change costs. */
export function printIndexing({ ours, pagefind, change }: IndexCost): string {
	const row = (title: string, { seconds, cpuSeconds, peakMB }: Cost) => [
		title,
		figure(seconds, 1),
		times(seconds, pagefind?.seconds),
		figure(cpuSeconds, 1),
		times(cpuSeconds, pagefind?.cpuSeconds),
		figure(peakMB),
		times(peakMB, pagefind?.peakMB),
	];
	const head = ['all branches and the hub', 'seconds', 'ratio', 'CPU s', 'ratio', 'peak MB', 'ratio'];
	const { asProcess, ofIt, inside } = change;
	const changed = (title: string, { branch, hub, cpu }: ChangeSeconds) => [
		title,
		...[branch, hub, branch + hub, cpu].map((seconds) => figure(seconds, 3)),
	];
	const changes = [changed('a new process', ofIt), changed('inside a running one', inside)];
	return [
		table(head, [...(pagefind ? [row('pagefind', pagefind)] : []), row('ours', ours)]),
		'',
		table(['one entry changed, seconds', 'branch', 'hub', 'together', 'CPU s'], changes),
		`with the start of that process ${figure(asProcess.seconds, 2)} s, ${figure(asProcess.cpuSeconds, 2)} s of CPU`,
	].join('\n');
}

const three = ({ median, high, most }: Spread, unit = 1): string =>
	[median, high, most].map((value) => figure(value / unit)).join(' / ');

/** Times on the wall mean little where more wants to run than there are cores. */
export const busy = (): string => `load ${figure(loadavg()[0], 1)} on ${availableParallelism()} cores`;
