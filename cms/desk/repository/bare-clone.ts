import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';

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
