import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { environmentForGit } from '../../../scripts/environment.ts';

/** git did not do what it was asked; the sentence is git's own, without passwords. */
export class GitError extends Error {
	readonly exit: number | null;
	constructor(command: string, exit: number | null, said: string) {
		super(`git ${command}: ${withoutSecrets(said).trim() || `exit ${exit}`}`);
		this.exit = exit;
	}
}

interface Limits {
	/** What it reads. */
	input?: string | Uint8Array;
	/** Milliseconds until it is ended. */
	timeout?: number;
	/** Ends it. */
	signal?: AbortSignal;
}

/** git at one repository without a work tree. */
export interface Git {
	/** Runs one command to its end and returns what it prints. */
	run(args: string[], limits?: Limits): Promise<string>;
	/** Starts one that is talked to. */
	start(args: string[]): ChildProcessWithoutNullStreams;
}

// What was answered must survive a loss of power; a program that somebody hid in the configuration must not run.
const SETTINGS = Object.entries({
	'core.fsync': 'all',
	'core.fsyncMethod': 'fsync',
	'core.hooksPath': '/dev/null',
	'core.fsmonitor': 'false',
	'core.quotePath': 'false',
	// One git is always running; ninety megabytes of remembered objects are its default.
	'core.deltaBaseCacheLimit': '8m',
	'core.filesRefLockTimeout': '5000',
	'core.packedRefsTimeout': '5000',
	'gc.auto': '0',
	'maintenance.auto': 'false',
	'protocol.ext.allow': 'never',
	'credential.interactive': 'false',
}).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** git at the repository in `folder`. */
export function gitAt(folder: string): Git {
	const start = (args: string[], isAlone = false) =>
		spawn('git', [`--git-dir=${folder}`, ...SETTINGS, ...args], {
			env: surroundings(),
			stdio: 'pipe',
			detached: isAlone,
		});
	return {
		start: (args) => start(args),
		run: (args, limits = {}) =>
			finish(start(args, canBeEnded(limits)), args.find((arg) => /^[a-z]+-?[a-z]*$/.test(arg)) ?? '', limits),
	};
}

const canBeEnded = ({ timeout, signal }: Limits): boolean => timeout !== undefined || signal !== undefined;

/** Ends a git with what it has started, which waits for a server that may never answer. */
function endAll({ pid }: ChildProcessWithoutNullStreams): void {
	try {
		if (pid !== undefined) process.kill(-pid);
	} catch {
		// It has ended by itself.
	}
}

function surroundings(): NodeJS.ProcessEnv {
	const given = environmentForGit({ LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' });
	// Nobody sits at the desk's terminal: what would ask there fails instead. How to connect stays the operator's choice.
	given.SSH_ASKPASS ??= '/bin/false';
	given.SSH_ASKPASS_REQUIRE ??= 'force';
	return given;
}

function finish(child: ChildProcessWithoutNullStreams, command: string, limits: Limits): Promise<string> {
	return new Promise((resolve, reject) => {
		const said: Buffer[] = [];
		let complaint = '';
		const stop = () => endAll(child);
		const timer = limits.timeout === undefined ? undefined : setTimeout(stop, limits.timeout);
		if (limits.signal?.aborted) stop();
		limits.signal?.addEventListener('abort', stop);
		child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => {
			if (complaint.length < 4000) complaint += chunk;
		});
		child.stdin.on('error', () => undefined);
		child.on('error', (error) => reject(new GitError(command, null, error.message)));
		child.on('close', (exit) => {
			clearTimeout(timer);
			limits.signal?.removeEventListener('abort', stop);
			if (exit === 0) resolve(Buffer.concat(said).toString('utf8'));
			else reject(new GitError(command, exit, complaint || (exit === null ? 'timed out' : '')));
		});
		child.stdin.end(limits.input ?? '');
	});
}

/** A sentence in which addresses have lost their user and password. */
const withoutSecrets = (text: string): string => text.replace(/(\w+:\/\/)[^/\s'"]*@/g, '$1');
