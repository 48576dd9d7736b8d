import { execFileSync } from 'node:child_process';

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
