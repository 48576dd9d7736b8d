import { join } from 'node:path';
import { git, gitAside } from '../git.ts';
import { digestOfFolder } from './digest-files.ts';

// Files it ignores count: they are published all the same.
const STATUS = [
	...['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignored=matching'],
	...['--', 'branches'],
];

/** Asks git which files of branches are not as they are committed; it looks at every one, so something else may be done meanwhile. */
export const askForChanges = (content: string): Promise<string | undefined> => gitAside(content, ...STATUS);

/**
 * What identifies a branch's content: git's tree where the folder is committed as it is, else what is on disk.
 * @param status what git said when it was asked for changes.
 */
export function branchDigests(content: string, slugs: string[], status = git(content, ...STATUS)): Map<string, string> {
	const changed = changedSlugs(content, status);
	const trees = changed ? committedTrees(content) : new Map<string, string>();
	return new Map(
		slugs.map((slug) => {
			const tree = changed?.has(slug) ? undefined : trees.get(slug);
			return [slug, tree ? `tree ${tree}` : `disk ${digestOfFolder(join(content, 'branches', slug))}`];
		}),
	);
}

/** The commit the content stands at, where there is one. */
export const commitOf = (content: string): string | undefined =>
	git(content, 'rev-parse', '--verify', '--quiet', 'HEAD')?.trim();

function committedTrees(content: string): Map<string, string> {
	const listing = git(content, 'ls-tree', '-z', 'HEAD', 'branches/') ?? '';
	return new Map(
		listing.split('\0').flatMap((line): [string, string][] => {
			const [, tree, path] = /^040000 tree ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
			return tree && path ? [[path.split('/').at(-1)!, tree]] : [];
		}),
	);
}

/** Undefined where git cannot say. */
function changedSlugs(content: string, status: string | undefined): Set<string> | undefined {
	if (status === undefined) return undefined;
	const prefix = git(content, 'rev-parse', '--show-prefix')?.trim() ?? '';
	const paths = status.split('\0').map((line) => line.slice(3));
	return new Set(
		paths
			.filter((path) => path.startsWith(`${prefix}branches/`))
			.map((path) => path.slice(prefix.length).split('/')[1]!),
	);
}
