import { spawn } from 'node:child_process';
import path from 'node:path';
import { environmentFor } from '../environment.ts';
import type { Step } from './steps.ts';

/** How one step ended. */
export interface Result {
	name: string;
	passed: boolean;
	seconds: number;
	output: string;
}

const root = path.join(import.meta.dirname, '../..');
const bin = path.join(root, 'node_modules/.bin');

/** Runs a program of `node_modules`, or of the machine, in the repository; never throws. */
function runStep(step: Step): Promise<Result> {
	const started = performance.now();
	const [program, ...args] = step.command;
	return new Promise((resolve) => {
		let output = '';
		const end = (passed: boolean) =>
			resolve({ name: step.name, passed, seconds: (performance.now() - started) / 1_000, output: output.trim() });
		const child = spawn(program === 'node' ? process.execPath : path.join(bin, program), args, {
			cwd: root,
			env: environmentFor(),
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32',
		});
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => {
			output += error.message;
			end(false);
		});
		child.on('close', (code) => end(code === 0));
	});
}

/** Runs steps two at a time, says how each ended as it does, and shows what the failed ones said. */
export async function runSteps(steps: Step[]): Promise<Result[]> {
	const waiting = [...steps];
	const results: Result[] = [];
	const lane = async () => {
		for (let step = waiting.shift(); step; step = waiting.shift()) {
			const result = await runStep(step);
			results.push(result);
			console.log(`${result.passed ? '✓' : '✗'} ${result.name.padEnd(10)} ${result.seconds.toFixed(1)} s`);
			if (!result.passed) console.log([result.output, step.advice && `→ ${step.advice}`].filter(Boolean).join('\n'));
		}
	};
	await Promise.all([lane(), lane()]);
	return results;
}
