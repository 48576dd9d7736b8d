import { figure, table, times } from '../table.ts';
import type { Sharded } from './measure-shards.ts';
import type { Built, Measured } from './measure-size.ts';

type Kind = 'cold' | 'unchanged' | 'change' | 'wide';

const TITLES: Record<Kind, string> = {
	cold: 'cold',
	unchanged: 'nothing changed',
	change: 'one change',
	wide: 'a change of all pages',
};
// Below this many seconds a phase may grow as it likes, and above this factor it grows faster than the network.
const NOTICED = 0.1;
const FASTER = 1.25;

/** What the builds of each size cost, and how that grows from size to size. */
export function printBuilds(measured: Measured[]): string {
	const kinds = (Object.keys(TITLES) as Kind[]).filter((kind) => measured.some((one) => one[kind]));
	const rows = kinds.flatMap((kind) =>
		measured.map((one, index) => {
			const { cost } = one[kind] ?? {};
			const before = measured[index - 1]?.[kind]?.cost;
			return [
				`${TITLES[kind]}, ${figure(one.branches)}`,
				figure(cost?.seconds, 2),
				times(cost?.seconds, before?.seconds, 1),
				figure(cost?.cpuSeconds, 2),
				times(cost?.cpuSeconds, before?.cpuSeconds, 1),
				figure(cost?.peakMB),
			];
		}),
	);
	return table(['', 'seconds', 'growth', 'CPU s', 'growth', 'peak MB'], rows);
}

/** Room on the disk. */
export function printSpace(measured: Measured[]): string {
	const rows = measured.map(({ branches, cold, space: { content, site } }) => [
		figure(branches),
		figure(cold.pages),
		figure(content.megabytes),
		figure(content.inodes),
		figure(site.megabytes),
		figure(site.inodes),
	]);
	return table(['branches', 'pages', 'content MB', 'inodes', 'site MB', 'inodes'], rows);
}

/** Seconds of every phase; `!` marks one that grows faster than the number of branches. */
export function printPhases(measured: Measured[]): string {
	const kinds = (Object.keys(TITLES) as Kind[]).filter((kind) => measured.some((one) => one[kind]));
	return [
		...kinds.map((kind) => phases(TITLES[kind], measured, (one) => one[kind]?.phases ?? {})),
		phases('steps by themselves', measured, ({ steps }) => steps),
	].join('\n\n');
}

function phases(title: string, measured: Measured[], of: (one: Measured) => Built['phases']): string {
	const names = [...new Set(measured.flatMap((one) => Object.keys(of(one))))];
	const rows = names.map((name) => [
		name,
		...measured.flatMap((one, index) => {
			const before = measured[index - 1];
			const seconds = figure(of(one)[name], 3);
			return before ? [seconds, growth(of(one)[name], of(before)[name], one.branches / before.branches)] : [seconds];
		}),
	]);
	const head = measured.flatMap(({ branches }, index) => {
		const before = measured[index - 1];
		return before ? [figure(branches), times(branches, before.branches, 1)] : [figure(branches)];
	});
	return table([`${title}, seconds`, ...head], rows);
}

function growth(now: number | undefined, before: number | undefined, ofNetwork: number): string {
	const isFaster = now !== undefined && before && now > NOTICED && now / before > ofNetwork * FASTER;
	return `${isFaster ? '! ' : ''}${times(now, before, 1)}`;
}

/** What several machines need: the slowest of them, then the one that merges. */
export function printShards({ branches, parts, merge }: Sharded): string {
	const row = (title: string, { cost }: Built) => [
		title,
		figure(cost.seconds, 1),
		figure(cost.cpuSeconds, 1),
		figure(cost.peakMB),
	];
	const sorted = parts.toSorted((a, b) => a.cost.seconds - b.cost.seconds);
	const inMerge = Object.entries(merge.phases).map(([name, seconds]) => `${name} ${figure(seconds, 2)}`);
	return [
		table(
			[`${figure(branches)} branches in ${parts.length} parts`, 'seconds', 'CPU s', 'peak MB'],
			[row('fastest part', sorted[0]!), row('slowest part', sorted.at(-1)!), row('merge, with hub', merge)],
		),
		`Merging, seconds: ${inMerge.join(', ')}`,
	].join('\n');
}
