import { execFile, execFileSync } from 'node:child_process';

/** Runs git in a folder and returns what it prints; undefined where git or a repository is missing. */
export function git(folder: string, ...args: string[]): string | undefined {
	try {
		return execFileSync('git', args, {
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			maxBuffer: 1 << 30,
		});
	} catch {
		return undefined;
	}
}

/** The same without waiting for it. */
export function gitAside(folder: string, ...args: string[]): Promise<string | undefined> {
	const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 } as const;
	return new Promise((resolve) => {
		execFile('git', args, options, (error, stdout) => resolve(error ? undefined : stdout));
	});
}
