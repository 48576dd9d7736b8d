import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeEntry, expectShown } from './change-entry.ts';
import { generate } from './generate.ts';
import type { Cost } from './measure.ts';
import { median } from './median.ts';
import type { BuildReport } from './ours/contend.ts';
import { publishAsProcess } from './ours/publisher.ts';
import { figure, table } from './table.ts';

/** What `bench scale` can be told. */
export interface ScaleOptions {
	branches: number[];
	entries: number;
	runs: number;
	search: boolean;
	json?: string;
}

interface Measured {
	branches: number;
	cold: Cost;
	coldPhases: Record<string, number>;
	change: Cost;
	changePhases: Record<string, number>;
}

/** Builds networks of growing size, publishes one change in each, and prints how time and memory grow. */
export async function scale({ branches, entries, runs, search, json }: ScaleOptions): Promise<void> {
	const measured: Measured[] = [];
	for (const size of branches) measured.push(await measureSize(size, entries, runs, search));
	const [first] = measured;
	const times = (value: number | undefined, to: number | undefined) =>
		value === undefined || !to ? '–' : `${figure(value / to, 1)} ×`;
	const rows = measured.map(({ branches: size, cold, change }) => [
		figure(size),
		figure(cold.seconds, 1),
		times(cold.seconds, first?.cold.seconds),
		figure(cold.cpuSeconds, 1),
		figure(cold.peakMB),
		figure(change.seconds, 2),
		times(change.seconds, first?.change.seconds),
		figure(change.cpuSeconds, 2),
		figure(change.peakMB),
	]);
	console.log(
		`\nBranches of ${entries} entries, search ${search ? 'on' : 'off'}; ${availableParallelism()} cores, one change: median of ${runs}\n`,
	);
	console.log(
		table(['branches', 'cold s', 'growth', 'CPU s', 'peak MB', 'change s', 'growth', 'CPU s', 'peak MB'], rows),
	);
	console.log(`\n${phases('Cold, seconds by phase', measured, 'coldPhases', 1)}`);
	console.log(`\n${phases('One change, seconds by phase', measured, 'changePhases', 3)}`);
	if (json) writeFileSync(json, `${JSON.stringify(measured, null, '\t')}\n`);
}

async function measureSize(branches: number, entries: number, runs: number, search: boolean): Promise<Measured> {
	const scratch = mkdtempSync(join(tmpdir(), 'branch-sites-bench-'));
	const stop = () => rmSync(scratch, { recursive: true, force: true });
	process.once('exit', stop);
	const content = join(scratch, 'content');
	const out = join(scratch, 'out/dist');
	const json = join(scratch, 'report.json');
	const publish = () => publishAsProcess(content, out, join(scratch, 'log.txt'), json);
	const phasesOf = () => (JSON.parse(readFileSync(json, 'utf8')) as BuildReport).seconds;
	await generate({ branches, entries, search: search ? 'literal' : 'none', out: content });
	const cold = await publish();
	const coldPhases = phasesOf();
	const costs: Cost[] = [];
	for (let run = 0; run < runs + 1; run++) {
		const change = changeEntry(content, (run * 7) % branches, run);
		const cost = await publish();
		expectShown(out, change);
		if (run > 0) costs.push(cost);
	}
	const result = { branches, cold, coldPhases, change: median(costs), changePhases: phasesOf() };
	console.error(
		`${figure(branches)} branches: cold ${figure(cold.seconds, 1)} s, one change ${figure(result.change.seconds, 2)} s`,
	);
	stop();
	return result;
}

function phases(title: string, measured: Measured[], kind: 'coldPhases' | 'changePhases', digits: number): string {
	const names = [...new Set(measured.flatMap((one) => Object.keys(one[kind])))];
	const rows = names.map((name) => [name, ...measured.map((one) => figure(one[kind][name], digits))]);
	return table([title, ...measured.map(({ branches }) => figure(branches))], rows);
}
