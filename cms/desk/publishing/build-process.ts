import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { environmentFor } from '../../../scripts/environment.ts';
import type { Answer, Job, Message } from './job.ts';

/** Memory of the heap of a building process in MB; more ends the process, not the machine. */
const HEAP_MB = 512;

/** How long a process may work without a sign of life; it sends one every ten seconds unless it hangs. */
const LONGEST = 3 * 60_000;

/** The process has ended before it answered. */
export class DiedError extends Error {}

/** One process that builds; it ends with the desk. */
export interface BuildProcess {
	/** @param isOut called when readers have a branch as it is now, before the hub is made. */
	ask(job: Job, isOut?: (slug: string) => void): Promise<Answer>;
	end(): Promise<void>;
	readonly isAlive: boolean;
	readonly pid: number | undefined;
}

interface Asked {
	resolve: (answer: Answer) => void;
	reject: (error: Error) => void;
	timer: NodeJS.Timeout;
	isOut: ((slug: string) => void) | undefined;
}

/** Starts a process that holds the build loaded. */
export function startBuildProcess(content: string, publicRoot: string, films?: string): BuildProcess {
	const child = forked('build-worker.ts', content, publicRoot, ...(films ? [films] : []));
	const asked = new Map<number, Asked>();
	const ended = new Promise<void>((resolve) => {
		const end = () => {
			isAlive = false;
			for (const { reject, timer } of asked.values()) {
				clearTimeout(timer);
				reject(new DiedError());
			}
			asked.clear();
			resolve();
		};
		child.once('exit', end);
		child.once('error', end);
	});
	let isAlive = true;
	let count = 0;
	const limit = () => setTimeout(() => child.kill('SIGKILL'), LONGEST).unref();
	child.on('message', (message: Message) => {
		const one = asked.get(message.id);
		if (!one) return;
		clearTimeout(one.timer);
		if (!('answer' in message)) {
			one.timer = limit();
			if ('isOut' in message) one.isOut?.(message.isOut);
			return;
		}
		asked.delete(message.id);
		one.resolve(message.answer);
	});
	return {
		ask(job, isOut) {
			const id = ++count;
			return new Promise<Answer>((resolve, reject) => {
				if (!isAlive) return reject(new DiedError());
				asked.set(id, { resolve, reject, isOut, timer: limit() });
				child.send({ id, job });
			});
		},
		async end() {
			child.kill('SIGKILL');
			await ended;
		},
		get isAlive() {
			return isAlive;
		},
		get pid() {
			return child.pid;
		},
	};
}

/** A process that makes a new base for the search of the network while others build; it ends by itself, or with the desk. */
export interface BaseProcess {
	ended: Promise<void>;
	end(): Promise<void>;
}

/** Starts such a process. */
export function startBaseProcess(content: string, publicRoot: string): BaseProcess {
	const child = forked('base-worker.ts', content, publicRoot);
	const ended = new Promise<void>((resolve) => {
		child.once('exit', () => resolve());
		child.once('error', () => resolve());
	});
	const end = () => {
		child.kill('SIGKILL');
		return ended;
	};
	return { ended, end };
}

function forked(program: string, ...where: string[]): ChildProcess {
	// With one arena glibc gives back what a build no longer needs: some 50 MB less, and no slower.
	return fork(join(import.meta.dirname, program), where, {
		env: environmentFor({ MALLOC_ARENA_MAX: '1' }),
		execArgv: [`--max-old-space-size=${HEAP_MB}`],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
}
