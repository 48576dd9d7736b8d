import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentFor } from '../../scripts/environment.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The whole desk as a process of its own. */
export interface DeskProcess {
	/** Where it answers, without a slash at the end. */
	origin: string;
	pid: number;
	isAlive(): boolean;
	/** The path behind which the first administrator sets a password; resolves when it is printed. */
	firstLink(): Promise<string>;
	/** Ends it, by SIGKILL unless told otherwise; resolves when it is gone. */
	kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a desk on loopback, at a port nobody uses, with the very words of `npm run desk`; it ends with this process. */
export async function startDeskProcess(...options: string[]): Promise<DeskProcess> {
	const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { desk: string } };
	const [, ...words] = scripts.desk.split(' ');
	const child = spawn(process.execPath, [...words, ...options, '--port', '0'], {
		cwd: ROOT,
		env: environmentFor({ VITEST: '' }),
		stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
	});
	let output = '';
	child.stdout!.on('data', (data) => (output += data));
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const origin = await new Promise<string>((resolve, reject) => {
		child.once('message', ({ address }: { address: string }) => resolve(address));
		child.once('exit', (code) => reject(new Error(`the desk ended with ${code} before it answered`)));
	});
	return {
		origin,
		pid: child.pid!,
		isAlive: () => child.exitCode === null && child.signalCode === null,
		async firstLink() {
			for (;;) {
				const path = /\/invitation\/[\w-]+\s/.exec(output)?.[0].trim();
				if (path) return path;
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
		},
		async kill(signal = 'SIGKILL') {
			child.kill(signal);
			await gone;
		},
	};
}
