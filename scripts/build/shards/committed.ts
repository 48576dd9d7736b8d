import { git } from '../../git.ts';
import { STATUS } from '../committed-folders.ts';
import { WrongFolderError } from '../prepare-folders.ts';

/** Makes sure that every machine has the same content: all of it is in git as it is on disk. Throws a sentence. */
export function requireCommitted(content: string): void {
	const status = git(content, ...STATUS, '.');
	if (status === undefined)
		throw new WrongFolderError(
			`${content} 不在 git 里，或者那里的 git 不归运行的用户（git status 会说怎么办）。分到几台机器上生成，要用提交来保证各台的内容一样。`,
		);
	const [first] = status.split('\0');
	if (first)
		throw new WrongFolderError(`内容里有没有提交的改动（${first.slice(3)}）。分到几台机器上生成以前，请先提交。`);
}

/** Bytes of each branch's files in the commit. */
export function branchSizes(content: string, slugs: string[]): Map<string, number> {
	const sizes = new Map(slugs.map((slug) => [slug, 0]));
	for (const line of (git(content, 'ls-tree', '-r', '-l', '-z', 'HEAD', 'branches/') ?? '').split('\0')) {
		const [, size, slug = ''] = /^\d+ blob \w+ +(\d+)\tbranches\/([^/]+)\//s.exec(line) ?? [];
		const before = sizes.get(slug);
		if (before !== undefined) sizes.set(slug, before + Number(size));
	}
	return sizes;
}
