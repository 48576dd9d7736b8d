import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { environmentFor } from '../scripts/environment.ts';

const EVERY = 20;
const TICKS_PER_SECOND = 100;

/** What is to be run and measured. */
export interface Run {
	command: string;
	args: string[];
	cwd?: string;
	env?: Record<string, string>;
	/** Where its output goes. */
	log: string;
}

/** What a run cost, seen from outside, with all processes it started. */
export interface Cost {
	seconds: number;
	/** Time on all cores together; less disturbed by neighbours than the clock on the wall. */
	cpuSeconds?: number;
	/** Resident memory of the process tree at its highest; memory that processes share counts for each. */
	peakMB?: number;
}

/** Runs a command to its end and measures it; throws with the end of its output when it fails. Memory only on Linux. */
export async function measure({ command, args, cwd, env, log }: Run): Promise<Cost> {
	const output = openSync(log, 'w');
	const start = performance.now();
	const child = spawn(command, args, { cwd, env: environmentFor(env), stdio: ['ignore', output, output] });
	const watch = process.platform === 'linux' && child.pid ? watchTree(child.pid) : undefined;
	const kill = () => child.kill();
	// Before its folder is removed.
	process.prependOnceListener('exit', kill);
	try {
		const code = await new Promise<number | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('exit', resolve);
		});
		const seconds = (performance.now() - start) / 1000;
		if (code !== 0)
			throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${readFileSync(log, 'utf8').slice(-3000)}`);
		return { seconds, ...watch?.cost() };
	} finally {
		process.off('exit', kill);
		watch?.stop();
		closeSync(output);
	}
}

function watchTree(root: number) {
	const ticks = new Map<number, number>();
	let peak = 0;
	const sample = () => {
		let together = 0;
		for (const pid of treeOf(root)) {
			try {
				const { resident, highest } = memoryOf(pid);
				together += resident;
				peak = Math.max(peak, highest);
				ticks.set(pid, ticksOf(pid));
			} catch {
				// It ended between being listed and being read.
			}
		}
		peak = Math.max(peak, together);
	};
	sample();
	const timer = setInterval(sample, EVERY);
	return {
		stop: () => clearInterval(timer),
		cost: () => ({
			cpuSeconds: [...ticks.values()].reduce((sum, own) => sum + own, 0) / TICKS_PER_SECOND,
			peakMB: peak / 1024,
		}),
	};
}

function treeOf(pid: number): number[] {
	try {
		const threads = readdirSync(`/proc/${pid}/task`);
		const children = threads.flatMap((thread) =>
			readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '),
		);
		return [pid, ...children.filter((child) => child !== '').flatMap((child) => treeOf(Number(child)))];
	} catch {
		return [pid];
	}
}

function memoryOf(pid: number): { resident: number; highest: number } {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
	return { resident: kilobytes('VmRSS'), highest: kilobytes('VmHWM') };
}

function ticksOf(pid: number): number {
	// After the name, which may hold spaces and brackets: user time is field 14, system time field 15.
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	return Number(fields[11]) + Number(fields[12]);
}
