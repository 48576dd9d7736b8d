import { git } from '../git.ts';

/** Makes the folder a repository and commits what is in it; false when git would not. */
export function firstCommit(folder: string): boolean {
	if (git(folder, 'init', '--quiet', '--initial-branch=main') === undefined) return false;
	if (!git(folder, 'config', 'user.name')) git(folder, 'config', 'user.name', '网络管理员');
	if (!git(folder, 'config', 'user.email')) git(folder, 'config', 'user.email', 'network@localhost');
	git(folder, 'add', '--all');
	return git(folder, 'commit', '--quiet', '--message=新建内容文件夹') !== undefined;
}
