import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minuteOf } from '../src/network/time.ts';
import { costOfRules } from './cost-of-rules.ts';
import { generate } from './generate.ts';
import { type Cost, measure } from './measure.ts';
import { median } from './median.ts';
import type { BuildReport } from './ours/contend.ts';
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
	const scratch = mkdtempSync(join(tmpdir(), 'branch-sites-bench-'));
	process.once('SIGINT', () => process.exit(130)).once('exit', () => rmSync(scratch, { recursive: true, force: true }));
	const content = join(scratch, 'content');
	await generate({ branches, entries, texts, out: content });
	const run = (script: string, out: string, ...more: string[]) =>
		measure({
			command: process.execPath,
			args: [join(SCRIPTS, `${script}.ts`), '--content', content, '--out', out, ...more],
			log: join(scratch, 'log.txt'),
		});
	// The theme is compiled once and kept, so it is not part of what a cold build of the content costs.
	const theme = join(scratch, 'theme');
	await run('build', join(theme, 'dist'));
	const costs: Record<string, Cost[]> = { build: [], cold: [], unchanged: [] };
	for (let round = 1; round <= runs; round++) {
		const out = join(scratch, `run-${round}/dist`);
		costs.cold!.push(await run('validate', out));
		costs.unchanged!.push(await run('validate', out));
		rmSync(join(theme, 'dist-store/state'), { recursive: true });
		rmSync(join(theme, 'dist-store/releases'), { recursive: true });
		costs.build!.push(await run('build', join(theme, 'dist'), '--json', join(scratch, 'build.json')));
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
