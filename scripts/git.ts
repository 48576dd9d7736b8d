import { execFile, execFileSync } from 'node:child_process';
import { environmentForGit } from './environment.ts';

// A build only reads: whoever commits meanwhile must not find the index locked, nor a lock that a killed build left.
const surroundings = () => environmentForGit({ GIT_OPTIONAL_LOCKS: '0' });

/** Runs git in a folder and returns what it prints; undefined where git or a repository is missing. */
export function git(folder: string, ...args: string[]): string | undefined {
	try {
		return execFileSync('git', args, {
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			maxBuffer: 1 << 30,
			env: surroundings(),
		});
	} catch {
		return undefined;
	}
}

/** The same without waiting for it. */
export function gitAside(folder: string, ...args: string[]): Promise<string | undefined> {
	const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30, env: surroundings() } as const;
	return new Promise((resolve) => {
		try {
			execFile('git', args, options, (error, stdout) => resolve(error ? undefined : stdout));
		} catch {
			// Where the folder is none it cannot even be started.
			resolve(undefined);
		}
	});
}
