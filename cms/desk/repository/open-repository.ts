import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeskFolders } from '../folders.ts';
import { prepareClone, refsBelow } from './bare-clone.ts';
import { bringIn } from './bring-in.ts';
import { Commits } from './commits.ts';
import { Drafts } from './drafts.ts';
import { gitAt } from './git.ts';
import { lockHome } from './home-lock.ts';
import { InTurn } from './in-turn.ts';
import { MAIN, MainLine } from './main-line.ts';
import { commitDirectly, mergeDraft } from './move-main.ts';
import { Objects } from './objects.ts';
import type { Parts } from './parts.ts';
import { DRAFTS } from './paths.ts';
import { readingFrom } from './reading.ts';
import type { Repository } from './repository.ts';
import { takeOver } from './take-over.ts';
import { WorkTree } from './work-tree.ts';

/** How a content repository is opened. */
export interface RepositoryOptions {
	folders: DeskFolders;
	/** Where everybody's repository is, as git writes addresses. */
	upstream?: string;
	/** A folder of content that is no repository of its own. */
	folder?: string;
	/** Where the content stands inside the repository; empty: at its root. */
	below: string;
	log?(line: string): void;
}

/** Opens the desk's clone of the content; whatever a crash has left is put right first. */
export async function openRepository({ folders, folder, below, log }: RepositoryOptions): Promise<Repository> {
	await mkdir(folders.home, { recursive: true, mode: 0o700 });
	const unlock = lockHome(folders.home);
	const root = below === '' ? '' : `${below.replace(/^\/+|\/+$/g, '')}/`;
	const git = gitAt(folders.repository);
	const objects = new Objects(git);
	const turns = new InTurn();
	try {
		await prepareClone(git, folders.repository);
		const commits = new Commits(git, folders.repository);
		const head = (await objects.read(MAIN))?.id ?? (await firstCommit(commits));
		const work = new WorkTree(objects, folders.work, join(folders.home, 'work.state'), root);
		await work.open(head);
		const main = new MainLine(objects, commits, work, turns, root, head);
		const drafts = new Drafts({ git, objects, commits, main, turns, root }, await refsBelow(git, DRAFTS));
		if (folder) {
			const { commit, before } = await takeOver({ objects, commits, root }, folder);
			if (commit !== before)
				await main.inTurn(async () => {
					const { crossed } = await bringIn({ objects, main, drafts, root }, before, commit, '内容文件夹里的改动\n');
					for (const { path } of crossed) log?.(`「${path}」在文件夹里和工作台里都改过：用了文件夹里的。`);
				});
		}
		const parts: Parts = { git, objects, commits, main, drafts, root };
		return {
			content: join(folders.work, root),
			head: async () => main.head,
			...readingFrom(parts),
			draft: (key) => drafts.read(key),
			drafts: async (branch) => (await Promise.all(drafts.keys(branch).map((key) => drafts.read(key)))).filter(isThere),
			save: (key, changes, by, expected) => drafts.save(key, changes, by, expected),
			discard: (key) => drafts.inTurn(key, () => drafts.retire(key, 'discarded')),
			merge: (key, by, message) => mergeDraft(parts, key, by, message),
			commit: (changes, by, message, expected) => commitDirectly(parts, changes, by, message, expected),
			onMove: (listener) => main.onMove(listener),
			upstream: () => undefined,
			async close() {
				await turns.idle();
				objects.close();
				unlock();
			},
		};
	} catch (error) {
		objects.close();
		unlock();
		throw error;
	}
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined;

const firstCommit = (commits: Commits): Promise<string> =>
	commits.write({
		ref: MAIN,
		from: undefined,
		author: { name: '工作台', login: 'desk' },
		message: '开始\n',
		changes: [],
	});
