import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { minuteOf } from '../src/network/time.ts';
import { costOfRules } from './cost-of-rules.ts';
import { generate } from './generate.ts';
import { type Cost, measure } from './measure.ts';
import { median } from './median.ts';
import type { BuildReport } from './ours/contend.ts';
import { scratchFolder } from './scratch.ts';
import { figure, table } from './table.ts';

/** What `bench validate` can be told. */
export interface ValidateBenchOptions {
	branches: number;
	entries: number;
	texts?: string;
	runs: number;
}

const SCRIPTS = join(import.meta.dirname, '../scripts');
const DEAREST = 12;

/** Validates a network from nothing and with nothing changed, builds it cold between, and prints what each cost. */
export async function validate({ branches, entries, texts, runs }: ValidateBenchOptions): Promise<void> {
	const scratch = scratchFolder();
	const content = join(scratch, 'content');
	await generate({ branches, entries, texts, out: content });
	const run = (script: string, out: string, ...more: string[]) =>
		measure({
			command: process.execPath,
			args: [join(SCRIPTS, `${script}.ts`), '--content', content, '--out', out, ...more],
			log: join(scratch, 'log.txt'),
		});
	// Theme and programs are compiled once and kept, so they are not part of what validating and building the content cost.
	const out = join(scratch, 'dist');
	const forget = (...folders: string[]) => {
		for (const folder of folders) rmSync(join(scratch, 'dist-store', folder), { recursive: true });
	};
	await run('validate', out);
	await run('build', out);
	const costs: Record<string, Cost[]> = { build: [], cold: [], unchanged: [] };
	for (let round = 1; round <= runs; round++) {
		forget('validate', 'state', 'releases');
		costs.cold!.push(await run('validate', out));
		costs.unchanged!.push(await run('validate', out));
		costs.build!.push(await run('build', out, '--json', join(scratch, 'build.json')));
	}
	const [build, ...others] = Object.entries(costs).map(([name, all]) => ({ name, ...median(all) }));
	const rows = [build!, ...others].map(({ name, seconds, cpuSeconds, peakMB }) => [
		{ build: 'cold build', cold: 'validate, cold', unchanged: 'validate, nothing changed' }[name] ?? name,
		figure(seconds, 1),
		figure(seconds / build!.seconds, 2),
		figure(cpuSeconds, 1),
		figure(peakMB),
	]);
	console.log(`\n${figure(branches * entries)} entries in ${branches} branches, median of ${runs}\n`);
	console.log(table(['', 'seconds', 'ratio', 'CPU s', 'peak MB'], rows));

	const { seconds } = JSON.parse(readFileSync(join(scratch, 'build.json'), 'utf8')) as BuildReport;
	const { 'work judge': judging = 0, ...work } = Object.fromEntries(
		Object.entries(seconds).filter(([phase]) => phase.startsWith('work ')),
	);
	const before = Object.values(work).reduce((sum, each) => sum + each, 0);
	console.log(`\nJudging adds ${figure((100 * judging) / before, 1)} % to the work of a cold build.`);
	const { read, compose, judge, rules } = await costOfRules(content, minuteOf(new Date()));
	console.log(
		`\nMicroseconds an entry on one core: read ${figure(read)}, compose ${figure(compose)}, judge ${figure(judge)}`,
	);
	console.log(`One branch in a running process: ${figure(((read + compose + judge) * entries) / 1000)} ms`);
	const dearest = rules.slice(0, DEAREST).map(([id, cost]) => `${id} ${figure(cost, 1)}`);
	console.log(`The dearest rules: ${dearest.join(', ')}`);
}
