import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { foldersAt } from '../../cms/desk/folders.ts';
import { openRepository, type RepositoryOptions } from '../../cms/desk/repository/open-repository.ts';
import type { Author, EntryKey, Repository } from '../../cms/desk/repository/repository.ts';
import { environmentFor } from '../../scripts/environment.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';

export const key: EntryKey = { branch: 'tingtao', column: 'news', id: '2026-03-14-kaifang-ri' };
export const flat: EntryKey = { ...key, id: '2026-01-01-flat' };
export const inFolder: EntryKey = { ...key, id: '2026-01-02-folder' };
export const li: Author = { name: '李晓兰', login: 'li.xiaolan' };
export const wang: Author = { name: '王建国', login: 'wang' };
export const text = (title: string) => Buffer.from(`---\ntitle: ${title}\ndate: 2026-03-14\n---\n${title}的正文\n`);
export const index = (title: string) => [{ path: 'index.md', content: text(title) }];

/** A repository for one test, opened on a small folder of content; closed and removed with the test. */
export interface ScratchRepository {
	readonly repository: Repository;
	home: string;
	/** The folder that is taken over. */
	folder: string;
	put(path: string, content: string | Uint8Array): void;
	/** Closes it and opens it again. */
	reopen(options?: Partial<RepositoryOptions>): Promise<Repository>;
	/** Asks git at the desk's clone; `environment` is added to ours. */
	git(args: string[], environment?: Record<string, string>): string;
	/** What is checked out, by its path from the content folder. */
	onDisk(path: string): string;
	shown(path: string): string | undefined;
}

/** Opens one. */
export async function scratchRepository(): Promise<ScratchRepository> {
	const scratch = scratchFolder();
	const [home, folder] = [join(scratch, 'home'), join(scratch, 'folder')];
	const put = (path: string, content: string | Uint8Array) => writeFiles(folder, { [path]: content });
	put('network.yml', 'name: 听涛\n');
	put('branches/tingtao/branch.yml', 'name: 听涛支部\n');
	put(`branches/tingtao/news/${flat.id}.md`, text('平的'));
	put(`branches/tingtao/news/${inFolder.id}/index.md`, text('文件夹'));
	put(`branches/tingtao/news/${inFolder.id}/一.jpg`, 'picture');
	const open = (options: Partial<RepositoryOptions> = {}) =>
		openRepository({ folders: foldersAt(home), folder, below: 'content', ...options });
	let repository = await open();
	onTestFinished(() => repository.close());
	const onDisk = (path: string) => join(repository.content, path);
	return {
		get repository() {
			return repository;
		},
		home,
		folder,
		put,
		async reopen(options) {
			await repository.close();
			repository = await open(options);
			return repository;
		},
		git: (args, environment) =>
			execFileSync('git', [`--git-dir=${foldersAt(home).repository}`, ...args], {
				encoding: 'utf8',
				env: environmentFor(environment),
			}).trim(),
		onDisk,
		shown: (path) => (existsSync(onDisk(path)) ? readFileSync(onDisk(path), 'utf8') : undefined),
	};
}
