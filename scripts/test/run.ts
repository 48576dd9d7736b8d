import { spawn } from 'node:child_process';
import { environmentFor } from '../environment.ts';

/** How to run a program. */
interface Options {
	/** Let people see what it prints, as it prints it. */
	show?: boolean;
	environment?: Record<string, string>;
	/** Kill it after so many milliseconds. */
	timeout?: number;
}

/** Runs a program to its end and never throws; `code` is null when it could not start or was killed. */
export function run(
	program: string,
	args: string[],
	{ show = false, environment = {}, timeout }: Options = {},
): Promise<{ code: number | null; output: string }> {
	return new Promise((resolve) => {
		let output = '';
		const child = spawn(program, args, {
			env: environmentFor(environment),
			stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
			timeout,
			killSignal: 'SIGKILL',
		});
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => resolve({ code: null, output: error.message }));
		child.on('close', (code) => resolve({ code, output }));
	});
}
