import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { environmentFor } from '../../scripts/environment.ts';

/** A port nobody listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

/** Starts one of our commands with Node and a free port, ends it with the test, and resolves when it answers at `/`. */
export async function startCommand(script: string, args: string[]): Promise<{ origin: string; output: () => string }> {
	const port = await freePort();
	const child = spawn(process.execPath, [script, ...args], {
		env: environmentFor({ PORT: `${port}`, ASTRO_DEV_BACKGROUND: '0', VITEST: '' }),
	});
	// What it has started itself writes to the same streams, and may still be at work when it has ended.
	const isOver = new Promise<void>((resolve) => child.once('close', () => resolve()));
	onTestFinished(() => {
		child.kill('SIGTERM');
		return isOver;
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
	const origin = `http://127.0.0.1:${port}`;
	for (;;) {
		if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}:\n${output}`);
		if ((await fetch(origin).catch(() => undefined))?.ok) return { origin, output: () => output };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

/** Asks a program to end and waits until it has. */
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null) resolve();
		child.once('exit', () => resolve());
		child.kill(signal);
	});
}
