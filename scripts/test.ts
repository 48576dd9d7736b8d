import { Command } from 'commander';
import { runSteps } from './check/run.ts';
import { steps } from './check/steps.ts';
import { browserAdvice, findBrowser, installBrowser } from './test/browser.ts';
import { installDebianPackages } from './test/debian.ts';
import { type Counts, runVitest } from './test/vitest.ts';

const { all: isAll, minutes } = new Command('npm test --')
	.description('Runs every test; ends with a line that counts them.')
	.option('--all', 'the long tests too: the same promises, tried on everything instead of on one of each kind', false)
	.option('--minutes <number>', 'stop what hangs after so long; 8, or 25 with --all', Number)
	.parse()
	.opts<{ all: boolean; minutes?: number }>();
const limit = (minutes ?? (isAll ? 25 : 8)) * 60_000 - 10_000;
const started = performance.now();
const failure: Counts = { passed: 0, failed: 1, skipped: 0 };
const rows: [name: string, counts: Counts, seconds: number][] = [];

await part('checks', async () => {
	const results = await runSteps(steps);
	const passed = results.filter((result) => result.passed).length;
	return { passed, failed: results.length - passed, skipped: 0 };
});

await part('unit', () => runVitest('unit', {}, left()));

const chromium = await browser();
await part('browser', () =>
	chromium ? runVitest('e2e', { CHROMIUM_PATH: chromium }, left()) : Promise.resolve(failure),
);
if (isAll && chromium) await part('long', () => runVitest('long', { CHROMIUM_PATH: chromium }, left()));

const sum = (key: 'passed' | 'failed' | 'skipped') => rows.reduce((total, [, counts]) => total + counts[key], 0);
rows.push(['all', { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }, seconds(started)]);
console.log(
	`\n${'part'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`,
);
for (const [name, { passed, failed, skipped }, took] of rows) {
	console.log(`${name.padEnd(10)}${pad(passed, 8)}${pad(failed, 8)}${pad(skipped, 9)}${took.toFixed(1).padStart(9)}`);
}
for (const title of rows.flatMap(([, { again = [] }]) => again))
	console.log(`\npassed only when tried again: ${title}`);
if (!chromium) console.log(`\n${browserAdvice}`);

const { passed, failed, skipped } = rows.at(-1)![1];
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function part(name: string, work: () => Promise<Counts>): Promise<void> {
	console.log(`\n— ${name}`);
	const began = performance.now();
	const counts = await work().catch((error) => {
		console.error(error);
		return failure;
	});
	rows.push([name, counts, seconds(began)]);
}

async function browser(): Promise<string | undefined> {
	await installDebianPackages();
	const found = await findBrowser();
	if (found) return found;
	await installBrowser();
	return findBrowser();
}

function left(): number {
	return Math.max(1, Math.round(limit - (performance.now() - started)));
}

function seconds(since: number): number {
	return (performance.now() - since) / 1_000;
}

function pad(value: number, width: number): string {
	return String(value).padStart(width);
}
