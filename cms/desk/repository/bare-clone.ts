import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commits } from './commits.ts';
import type { Git } from './git.ts';
import { FETCH, lookAtUpstream } from './look-upstream.ts';
import { MAIN } from './main-line.ts';
import { THEIRS } from './upstream.ts';
import { upstreamFailure } from './upstream-failure.ts';

/** Makes the desk's own repository, or clears away what a crash has left in it; the lock of the desk is held. */
export async function prepareClone(git: Git, folder: string): Promise<void> {
	if (!existsSync(join(folder, 'HEAD'))) {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await git.run(['init', '--quiet', '--bare', '--initial-branch=main']);
	}
	await clearLocks(folder);
	await clearLocks(join(folder, 'refs'), true);
	await clearLocks(join(folder, 'objects', 'pack'), false, /^(?:tmp_|\.tmp-)|\.lock$/);
}

/** Main of an upstream, for a desk that has nothing yet; undefined when the upstream is empty too. */
export async function firstFetch(git: Git, address: string): Promise<string | undefined> {
	try {
		const { refs, branch } = await lookAtUpstream((args) => git.run(args, { timeout: 60_000 }), address);
		const commit = refs.get(`refs/heads/${branch}`);
		if (!commit) return undefined;
		await git.run([...FETCH, '--', address, `+refs/heads/${branch}:${THEIRS}`]);
		await git.run(['update-ref', MAIN, THEIRS]);
		return (await git.run(['rev-parse', MAIN])).trim();
	} catch (error) {
		throw new Error(`内容还没有取来过，工作台打不开：${upstreamFailure(error)}`);
	}
}

/** The beginning of a network that nothing has been written in. */
export const firstCommit = (commits: Commits): Promise<string> =>
	commits.write({
		ref: MAIN,
		from: undefined,
		author: { name: '工作台', login: 'desk' },
		message: '开始\n',
		changes: [],
	});

async function clearLocks(folder: string, isDeep = false, leftover = /\.lock$|^fast_import_crash_/): Promise<void> {
	for (const item of await readdir(folder, { withFileTypes: true, recursive: isDeep }).catch(() => []))
		if (item.isFile() && leftover.test(item.name)) await rm(join(item.parentPath, item.name), { force: true });
}

/** Refs below a prefix, with the commit each is at. */
export async function refsBelow(git: Git, prefix: string): Promise<Map<string, string>> {
	const listed = await git.run(['for-each-ref', '--format=%(refname) %(objectname)', prefix]);
	return new Map(
		listed
			.split('\n')
			.filter(Boolean)
			.map((line) => line.split(' ') as [string, string]),
	);
}
