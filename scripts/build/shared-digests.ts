import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../git.ts';
import { digestOfFolder } from './digest-files.ts';

/** What identifies each column's folder of `shared/`: git's tree where it is committed as it is, else what is on disk. */
export function sharedDigests(content: string): Map<string, string> {
	const folder = join(content, 'shared');
	const columns = foldersOf(folder);
	if (columns.length === 0) return new Map();
	const changed = changedColumns(content);
	const trees = changed ? committedTrees(content) : new Map<string, string>();
	return new Map(
		columns.map((column) => {
			const tree = changed?.has(column) ? undefined : trees.get(column);
			return [column, tree ? `tree ${tree}` : `disk ${digestOfFolder(join(folder, column))}`];
		}),
	);
}

function foldersOf(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((item) => item.isDirectory() && !item.name.startsWith('.'))
			.map(({ name }) => name)
			.sort();
	} catch {
		return [];
	}
}

/** Undefined where git cannot say. */
function changedColumns(content: string): Set<string> | undefined {
	const prefix = `${git(content, 'rev-parse', '--show-prefix')?.trim() ?? ''}shared/`;
	const flags = ['--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignored=matching'];
	const status = git(content, 'status', ...flags, '--', 'shared');
	if (status === undefined) return undefined;
	const paths = status.split('\0').map((line) => line.slice(3));
	return new Set(paths.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length).split('/')[0]!] : [])));
}

function committedTrees(content: string): Map<string, string> {
	const listing = git(content, 'ls-tree', '-z', 'HEAD', 'shared/') ?? '';
	return new Map(
		listing.split('\0').flatMap((line): [string, string][] => {
			const [, tree, path] = /^040000 tree ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
			return tree && path ? [[path.split('/').at(-1)!, tree]] : [];
		}),
	);
}
