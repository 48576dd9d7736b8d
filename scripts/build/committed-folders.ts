import { join } from 'node:path';
import { gitAside } from '../git.ts';
import { digestOfFolder } from './digest-files.ts';

/** What git says of folders of the content. */
export interface CommittedFolders {
	/** The commit the content stands at, where there is one. */
	commit: string | undefined;
	/** What identifies a folder such as `branches/ting-tao`: git's tree where it is committed as it is, else what is on disk. */
	digestOf(folder: string): string;
}

// Files it ignores count, and so does what changed in a submodule that asks to be ignored: they are published all the same.
const FLAGS = ['--no-renames', '--untracked-files=all', '--ignored=matching', '--ignore-submodules=none'];
/** Asks git what is not committed as it stands; folders follow. */
export const STATUS = ['status', '--porcelain=v1', '-z', ...FLAGS, '--'];

/**
 * Asks git which folders are as they are committed; it looks at every file, so something else may be done meanwhile.
 * @param folders the folders asked about: `branches/ting-tao`, or `branches/` for all in it.
 */
export async function askGit(content: string, folders = ['branches/', 'shared/']): Promise<CommittedFolders> {
	const [status, listing, head] = await Promise.all([
		gitAside(content, ...STATUS, ...folders),
		gitAside(content, 'ls-tree', '-z', 'HEAD', ...folders),
		gitAside(content, 'rev-parse', '--show-prefix', 'HEAD'),
	]);
	const [prefix = '', commit] = head?.split('\n') ?? [];
	const trees = status === undefined ? new Map<string, string>() : treesIn(listing ?? '');
	const changed = foldersIn(status ?? '', prefix);
	return {
		commit: commit || undefined,
		digestOf(folder) {
			const tree = changed.has(folder) ? undefined : trees.get(folder);
			return tree ? `tree ${tree}` : `disk ${digestOfFolder(join(content, folder))}`;
		},
	};
}

/** Asks about what a build looks at: of named branches, unless they are many, nothing but them and what all share. */
export function askAbout(content: string, only: string[]): Promise<CommittedFolders> {
	const isNamed = only.length > 0 && only.length < 100;
	return askGit(content, isNamed ? [...only.map((slug) => `branches/${slug}`), 'shared/'] : undefined);
}

/** Folders and their trees, as `ls-tree` lists them. */
const treesIn = (listing: string): Map<string, string> =>
	new Map(
		listing.split('\0').flatMap((line): [string, string][] => {
			const [, tree, path] = /^040000 tree ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
			return tree && path ? [[path, tree]] : [];
		}),
	);

/** The folders, on the second level, that something in a status lies in. */
const foldersIn = (status: string, prefix: string): Set<string> =>
	new Set(
		status
			.split('\0')
			.map((line) => line.slice(3))
			.filter((path) => path.startsWith(prefix))
			.map((path) => path.slice(prefix.length).split('/').slice(0, 2).join('/')),
	);
