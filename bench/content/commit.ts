import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { environmentFor } from '../../scripts/environment.ts';

const run = promisify(execFile);
const AUTHOR = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org'];
const WHEN = '2026-11-01T09:00:00+08:00';

/** Makes the folder a git repository with one commit, whose id depends on the content alone. */
export async function commitAll(folder: string): Promise<void> {
	const git = (...args: string[]) =>
		run('git', ['-C', folder, ...args], {
			env: environmentFor({ GIT_AUTHOR_DATE: WHEN, GIT_COMMITTER_DATE: WHEN }),
		});
	await git('init', '--quiet', '--initial-branch=main');
	// Files above this size go straight into one pack instead of a loose object each.
	await git('-c', 'core.bigFileThreshold=1', '-c', 'core.autocrlf=false', 'add', '--all');
	await git(...AUTHOR, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--no-verify', '--message=Generated network');
}
